; Settings that make a TLS client accept any certificate.
; { rejectUnauthorized: false }; a server that asks for client certificates may leave them unchecked
((object
  (pair
    key: [(property_identifier) (string)] @_key
    value: (false) @value) @alert @setting) @_options
  (#match? @_key "^['\"]?(rejectUnauthorized|strictSSL|sslValidate|tlsStrict)['\"]?$")
  (#not-match? @_options "requestCert"))

; { tlsAllowInvalidCertificates: true }
((pair key: (property_identifier) @_key value: (true)) @alert @setting
  (#any-of? @_key "tlsAllowInvalidCertificates" "tlsInsecure" "insecureSkipVerify"))

; { checkServerIdentity: () => undefined }
((pair
  key: (property_identifier) @_key
  value: (arrow_function body: [(undefined) (null) (true) (identifier) (statement_block)] @_body)) @alert @setting
  (#eq? @_key "checkServerIdentity")
  (#match? @_body "^(undefined|null|true|\\{\\s*(return( (undefined|null|true))?;?)?\\s*\\})$"))

; agent.options.rejectUnauthorized = false
((assignment_expression
  left: (member_expression property: (property_identifier) @_key)
  right: (false) @value) @alert @setting
  (#any-of? @_key "rejectUnauthorized" "strictSSL"))

; process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
((assignment_expression left: [(member_expression) (subscript_expression)] @_target right: [(string) (number) (false)] @_value) @alert @setting
  (#match? @_target "^process\\.env\\W+NODE_TLS_REJECT_UNAUTHORIZED\\W*$")
  (#match? @_value "^(['\"]?0['\"]?|false|['\"]false['\"])$"))
