; A format comes from elsewhere.
(method_invocation
  object: (_) @_object
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink . (_))
  (#eq? @_function "format")
  (#match? @_object "^(String|System\\.(out|err)|\\w*[wW]riter|formatter)$"))
(method_invocation
  object: (_) @_object
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "printf" "format")
  (#match? @_object "^(System\\.(out|err)|\\w*([wW]riter|[oO]ut)|\\w+\\.getWriter\\(\\))$"))
; What is put in is no format.
((method_invocation object: (identifier) @_class name: (identifier) @_function arguments: (argument_list . (string_literal))) @sanitizer
  (#eq? @_class "String")
  (#eq? @_function "format"))
