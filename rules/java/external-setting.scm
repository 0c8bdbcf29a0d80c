; A setting of the program or of its connections is what a request says.
(method_invocation
  object: (_) @_connection
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink .)
  (#any-of? @_function "setCatalog" "setSchema")
  (#match? @_connection "[cC]onn"))
(method_invocation
  object: (identifier) @_class
  name: (identifier) @_function
  arguments: (argument_list (_) @sink)
  (#eq? @_class "System")
  (#eq? @_function "setProperty"))
