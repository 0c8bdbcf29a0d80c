; validation.insecure_disable_signature_validation(), dangerous_insecure_decode(token)
(call_expression
  function: [
    (field_expression field: (field_identifier) @call @alert)
    (scoped_identifier name: (identifier) @call @alert)
    (identifier) @call @alert
    (generic_function function: [(scoped_identifier name: (identifier) @call @alert) (identifier) @call @alert])
  ]
  (#any-of? @call "insecure_disable_signature_validation" "dangerous_insecure_decode" "dangerous_insecure_decode_with_validation" "insecure_decode" "dangerous_unsafe_decode"))

; validation.validate_exp = false
(assignment_expression
  left: (field_expression field: (field_identifier) @call)
  right: (boolean_literal) @_no
  (#eq? @call "validate_exp")
  (#eq? @_no "false")
  (#not-function-match? @call "refresh|expired")) @alert

(field_initializer
  field: (field_identifier) @call
  value: (boolean_literal) @_no
  (#eq? @call "validate_exp")
  (#eq? @_no "false")
  (#not-function-match? @call "refresh|expired")) @alert
