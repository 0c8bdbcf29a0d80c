; A TLS context, or the list of a socket's protocols, names a version before TLS 1.2.
(method_invocation
  object: (_) @_class
  name: (identifier) @_function
  arguments: (argument_list . (string_literal) @alert @version)
  (#match? @_class "^(javax\\.net\\.ssl\\.)?SSLContext$")
  (#eq? @_function "getInstance")
  (#any-of? @version "\"SSL\"" "\"SSLv2\"" "\"SSLv3\"" "\"TLSv1\"" "\"TLSv1.0\"" "\"TLSv1.1\""))
(method_invocation
  name: (identifier) @_function
  arguments: (argument_list (array_creation_expression value: (array_initializer (string_literal) @alert @version)))
  (#any-of? @_function "setEnabledProtocols" "setProtocols")
  (#any-of? @version "\"SSL\"" "\"SSLv2\"" "\"SSLv3\"" "\"TLSv1\"" "\"TLSv1.0\"" "\"TLSv1.1\""))
