; handler.ServerCertificateCustomValidationCallback = (…) => true
(assignment_expression
  left: [(identifier) @callback (member_access_expression name: (identifier) @callback)]
  right: [
    (lambda_expression body: (boolean_literal) @_yes)
    (lambda_expression body: (block . (return_statement (boolean_literal) @_yes)))
    (anonymous_method_expression (block . (return_statement (boolean_literal) @_yes)))
  ] @fix
  (#match? @callback "(Server|Remote)Certificate\\w*Validation(Callback)?$|^(CertificateValidationCallback|RemoteCertificateValidationCallback|ValidateServerCertificate)$")
  (#eq? @_yes "true")
  (#not-before-match? @callback "\\bif\\s*\\([^{};]*\\)\\s*(\\{[^{}]*|[^;{}]*)$")) @alert

; handler.… = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator
(member_access_expression
  name: (identifier) @callback
  (#eq? @callback "DangerousAcceptAnyServerCertificateValidator")
  (#not-before-match? @callback "\\bif\\s*\\([^{};]*\\)\\s*(\\{[^{}]*|[^;{}]*)$")) @alert

; new SslStream(stream, false, (…) => true)
(object_creation_expression
  type: (_) @callback
  arguments: (argument_list
    (argument [
      (lambda_expression body: (boolean_literal) @_yes)
      (lambda_expression body: (block . (return_statement (boolean_literal) @_yes)))
      (anonymous_method_expression (block . (return_statement (boolean_literal) @_yes)))
    ]))
  (#any-of? @callback "SslStream" "RemoteCertificateValidationCallback")
  (#eq? @_yes "true")) @alert

; bool Accept(object sender, X509Certificate certificate, …) { return true; }
(method_declaration
  name: (identifier) @callback @alert
  parameters: (parameter_list) @_parameters
  body: (block . (return_statement (boolean_literal) @_yes) .)
  (#match? @_parameters "X509Certificate")
  (#match? @_parameters "SslPolicyErrors")
  (#eq? @_yes "true"))

; TrustServerCertificate=True in a connection string
(assignment_expression
  left: [(identifier) @callback (member_access_expression name: (identifier) @callback)]
  right: (boolean_literal) @_yes
  (#any-of? @callback "TrustServerCertificate" "AllowInvalidCertificates" "AllowAnyServerCertificate" "IgnoreSslErrors")
  (#eq? @_yes "true")) @alert
