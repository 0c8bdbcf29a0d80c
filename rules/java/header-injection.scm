; A response header or a cookie gets what a request brings.
(method_invocation
  object: (_) @_response
  name: (identifier) @_function
  arguments: (argument_list . (_) . (_) @sink .)
  (#any-of? @_function "setHeader" "addHeader")
  (#match? @_response "[rR]es(p(onse)?)?$"))
(object_creation_expression
  type: (type_identifier) @_class
  arguments: (argument_list . (_) . (_) @sink .)
  (#eq? @_class "Cookie"))
