; A password or signature check whose result is ignored.
(expression_statement
  (call_expression
    function: (selector_expression
      operand: (identifier) @_package
      field: (field_identifier) @_function) @check)
  (#any-of? @_package "bcrypt" "rsa" "subtle" "hmac" "ed25519" "ecdsa" "argon2id")
  (#any-of? @_function "CompareHashAndPassword" "VerifyPKCS1v15" "VerifyPSS" "ConstantTimeCompare" "Equal" "Verify" "VerifyASN1"
    "ComparePasswordAndHash")) @alert

(assignment_statement
  left: (expression_list . (identifier) @_blank .)
  right: (expression_list
    .
    (call_expression
      function: (selector_expression
        operand: (identifier) @_package
        field: (field_identifier) @_function) @check) .)
  (#eq? @_blank "_")
  (#any-of? @_package "bcrypt" "rsa" "subtle" "hmac" "ed25519" "ecdsa")
  (#any-of? @_function "CompareHashAndPassword" "VerifyPKCS1v15" "VerifyPSS" "ConstantTimeCompare" "Equal" "Verify" "VerifyASN1")) @alert

(short_var_declaration
  left: (expression_list . (identifier) @_token . (identifier) @_blank .)
  right: (expression_list
    .
    (call_expression
      function: (selector_expression
        operand: (identifier) @_package
        field: (field_identifier) @_function) @check) .)
  (#eq? @_blank "_")
  (#eq? @_package "jwt")
  (#any-of? @_function "Parse" "ParseWithClaims")
  (#not-function-match? @_token "\\.Valid\\b")) @alert
