; A trust manager that checks nothing, a host name verifier that always agrees, or a library's own off switch.
(method_declaration
  name: (identifier) @alert @check
  body: (block) @_body
  (#eq? @check "checkServerTrusted")
  (#match? @_body "^\\{\\s*(//[^\\n]*\\s*)*(return;\\s*)?(//[^\\n]*\\s*)*\\}$"))

(method_declaration
  name: (identifier) @alert @check
  parameters: (formal_parameters) @_parameters
  body: (block) @_body
  (#eq? @check "verify")
  (#match? @_body "^\\{\\s*(//[^\\n]*\\s*)*return true;\\s*\\}$")
  (#match? @_parameters "SSLSession"))

(method_invocation
  name: (identifier) @check
  arguments: (argument_list (lambda_expression body: (true)) @alert)
  (#match? @check "^set(Default|SSL)?HostnameVerifier$|^hostnameVerifier$"))

(method_invocation
  name: (identifier) @check
  arguments: (argument_list
    (lambda_expression body: (block . (return_statement (true)) .)) @alert)
  (#match? @check "^set(Default|SSL)?HostnameVerifier$|^hostnameVerifier$"))

(method_invocation
  name: (identifier) @check
  arguments: (argument_list (lambda_expression body: (true)) @alert)
  (#eq? @check "loadTrustMaterial"))

(field_access
  object: (_) @_class
  field: (identifier) @_field
  (#match? @_class "(^|\\.)(NoopHostnameVerifier|InsecureTrustManagerFactory|TrustAllStrategy)$")
  (#eq? @_field "INSTANCE")) @alert @check

(field_access
  field: (identifier) @_field
  (#eq? @_field "ALLOW_ALL_HOSTNAME_VERIFIER")) @alert @check

(object_creation_expression
  type: (type_identifier) @_type
  (#any-of? @_type "NoopHostnameVerifier" "AllowAllHostnameVerifier" "TrustAllStrategy")) @alert @check
