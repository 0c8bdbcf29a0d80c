; A TLS configuration allows a version before TLS 1.2.
(keyed_element
  key: (literal_element (identifier) @_field)
  value: (literal_element (selector_expression operand: (identifier) @_tls field: (field_identifier) @_version) @alert @version)
  (#any-of? @_field "MinVersion" "MaxVersion")
  (#eq? @_tls "tls")
  (#any-of? @_version "VersionSSL30" "VersionTLS10" "VersionTLS11"))
(assignment_statement
  left: (expression_list (selector_expression field: (field_identifier) @_field))
  right: (expression_list (selector_expression operand: (identifier) @_tls field: (field_identifier) @_version) @alert @version)
  (#any-of? @_field "MinVersion" "MaxVersion")
  (#eq? @_tls "tls")
  (#any-of? @_version "VersionSSL30" "VersionTLS10" "VersionTLS11"))
