; Regexp.new(params[:q])
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . [(element_reference) (identifier) (call) (instance_variable)] @sink @pattern @fix)
  (#eq? @_class "Regexp")
  (#not-match? @pattern "[rR]eg_?[eE]xp?|[pP]attern|PATTERN|_re$")
  (#any-of? @_method "new" "compile"))

; Regexp.new("^#{params[:q]}")
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . (string) @sink @pattern)
  (#eq? @_class "Regexp")
  (#any-of? @_method "new" "compile"))

; /#{params[:q]}/
(regex
  (interpolation (_) @sink @pattern @fix)
  (#not-before-match? @pattern "\\{#\\{$|,#\\{$")
  (#not-match? @pattern "[rR]eg_?[eE]xp?|[pP]attern|PATTERN|_re$"))
