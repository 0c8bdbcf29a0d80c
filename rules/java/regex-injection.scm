; Pattern.compile(q), text.matches(q), text.replaceAll(q, "")
(method_invocation
  object: (identifier) @_class
  name: (identifier) @_method
  arguments: (argument_list . (_) @sink)
  (#eq? @_class "Pattern")
  (#any-of? @_method "compile" "matches"))
(method_invocation
  object: (_) @_text
  name: (identifier) @_method
  arguments: (argument_list . [(identifier) (binary_expression) (method_invocation)] @sink .)
  (#eq? @_method "matches")
  (#not-match? @_text "^(StringUtils|Pattern|\\w*[mM]atcher|\\w*[eE]ncoder)$"))
(method_invocation
  object: (_) @_text
  name: (identifier) @_method
  arguments: (argument_list . [(identifier) (binary_expression) (method_invocation)] @sink . (_) .)
  (#any-of? @_method "replaceAll" "replaceFirst"))

((method_invocation object: (identifier) @_class name: (identifier) @_method) @sanitizer
  (#eq? @_class "Pattern")
  (#eq? @_method "quote"))
; Password encoders have a method of that name.
((object_creation_expression) @sanitizer)
