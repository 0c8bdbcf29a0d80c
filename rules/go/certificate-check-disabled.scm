; A TLS client that skips verification and puts no check of its own in its place. Tests meet their own servers.
((literal_value
  (keyed_element
    key: (literal_element (identifier) @_key)
    value: (literal_element (true) @value)) @alert @setting) @_fields
  (#eq? @_key "InsecureSkipVerify")
  (#not-match? @_fields "(VerifyPeerCertificate|VerifyConnection)\\b(?!:\\s*func\\([^{]*\\)\\s*error\\s*\\{\\s*return nil\\s*\\})")
  (#not-file-match? "^(import )?[\\t ]*\"testing\"$"))

(assignment_statement
  left: (expression_list (selector_expression field: (field_identifier) @_key) .)
  right: (expression_list (true) @value .)
  (#eq? @_key "InsecureSkipVerify")
  (#not-function-match? @_key "(VerifyPeerCertificate|VerifyConnection)\\b(?!:\\s*func\\([^{]*\\)\\s*error\\s*\\{\\s*return nil\\s*\\})")
  (#not-file-match? "^(import )?[\\t ]*\"testing\"$")) @alert @setting

; InsecureSkipVerify: !false, or a constant that is true
((literal_value
  (keyed_element
    key: (literal_element (identifier) @_key)
    value: (literal_element (unary_expression operand: (false)) @value)) @alert @setting) @_fields
  (#eq? @_key "InsecureSkipVerify")
  (#not-match? @_fields "VerifyPeerCertificate|VerifyConnection"))
((literal_value
  (keyed_element
    key: (literal_element (identifier) @_key)
    value: (literal_element (identifier) @value @_skip)) @alert @setting) @_fields
  (#eq? @_key "InsecureSkipVerify")
  (#not-match? @_fields "VerifyPeerCertificate|VerifyConnection")
  (#constant? @_skip)
  (#origin-match? @_skip "^true$")
  (#not-file-match? "^(import )?[\\t ]*\"testing\"$"))
