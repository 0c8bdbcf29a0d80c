; A class is chosen by a name that comes from elsewhere.
(method_invocation
  object: (_) @_object
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "forName" "loadClass")
  (#match? @_object "^(java\\.lang\\.)?Class$|[lL]oader(\\(\\))?$"))
