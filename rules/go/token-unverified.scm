; A JWT whose claims are read with ParseUnverified, or whose signature may be "none".
(call_expression
  function: (selector_expression field: (field_identifier) @_function) @alert @call
  (#eq? @_function "ParseUnverified")
  (#file-match? "jwt")
  (#not-function-match? @call "^func [^\\n]*[uU]nverified|\\.Parse(WithClaims)?\\(|\\.Verify|jwks|JWKS|[iI]ssuer"))

(call_expression
  function: (selector_expression field: (field_identifier) @_function) @alert @call
  (#eq? @_function "UnsafeClaimsWithoutVerification"))

(selector_expression
  operand: (identifier) @_package
  field: (field_identifier) @_field
  (#eq? @_package "jwt")
  (#any-of? @_field "UnsafeAllowNoneSignatureType" "SigningMethodNone")) @alert @call
