; JWT.decode(token) where the class verifies nothing
(method_invocation
  object: (identifier) @_class
  name: (identifier) @_method
  (#eq? @_class "JWT")
  (#eq? @_method "decode")
  (#not-file-match? "\\.verify\\(|JWTVerifier|[jJ]wks|JWKS|JwkProvider|getKeyId")) @alert @call

; SignedJWT.parse(token), PlainJWT.parse(token)
(method_invocation
  object: (identifier) @_class
  name: (identifier) @_method
  (#any-of? @_class "SignedJWT" "PlainJWT" "JWTParser")
  (#eq? @_method "parse")
  (#not-file-match? "\\.verify\\(|JWTProcessor|JWSVerifier|[jJ]wks|JWKS|Verifier")) @alert @call

; parser.parseClaimsJwt(token): tokens without a signature
(method_invocation
  name: (identifier) @_method
  (#any-of? @_method "parseClaimsJwt" "parsePlaintextJwt" "parseUnsecuredClaims" "parseUnsecuredContent")) @alert @call

; Algorithm.none(), setSkipSignatureVerification(), setDisableRequireSignature()
(method_invocation
  object: (identifier) @_class
  name: (identifier) @_method
  (#eq? @_class "Algorithm")
  (#eq? @_method "none")) @alert @call
(method_invocation
  name: (identifier) @_method
  (#any-of? @_method "setSkipSignatureVerification" "setDisableRequireSignature" "setSkipVerificationKeyResolutionOnNone")) @alert @call
