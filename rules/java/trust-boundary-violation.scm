; What a request brings is kept in the session as it is.
(method_invocation
  object: (_) @_session
  name: (identifier) @_function
  arguments: (argument_list (_) @sink)
  (#any-of? @_function "setAttribute" "putValue")
  (#match? @_session "[sS]ession(\\((true|false)?\\))?$"))
