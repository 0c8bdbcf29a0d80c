; Regexp.new(params[:q])
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) @pattern @alert @fix)
  (#eq? @_class "Regexp")
  (#any-of? @_method "new" "compile")
  (#origin-match? @pattern "^params(\\[|\\.(require|fetch|dig)|$)|^cookies(\\.signed)?\\[|^request\\.(params|headers|GET|POST)\\b|^gets")
  (#not-origin-match? @pattern "escape|quote")
  (#not-match? @pattern "escape|quote|#\\{"))

; /#{params[:q]}/
(regex
  (interpolation (_) @pattern @alert @fix)
  (#origin-match? @pattern "^params(\\[|\\.(require|fetch|dig)|$)|^cookies(\\.signed)?\\[|^request\\.(params|headers|GET|POST)\\b|^gets")
  (#not-match? @pattern "escape|quote|to_i\\b"))
