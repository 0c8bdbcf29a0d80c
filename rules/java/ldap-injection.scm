; A filter or a name of a directory is put together with values of elsewhere.
(method_invocation
  object: (_) @_context
  name: (identifier) @_function
  arguments: (argument_list . (_) . (_) @sink)
  (#any-of? @_function "search" "searchForObject" "authenticate")
  (#match? @_context "[cC]t?[xX]|[cC]ontext|[lL]dap|[dD]irectory|^dir")
  (#file-match? "naming|[lL]dap|LDAP|DirContext"))
(method_invocation
  object: (_) @_query
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink .)
  (#eq? @_function "filter")
  (#match? @_query "query\\(\\)|[lL]dap"))
