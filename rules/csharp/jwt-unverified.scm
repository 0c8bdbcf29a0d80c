; handler.ReadJwtToken(token) with no validation in the file
(invocation_expression
  function: (member_access_expression name: (identifier) @_method)
  arguments: (argument_list (argument (_)))
  (#any-of? @_method "ReadJwtToken" "ReadJsonWebToken")
  (#not-file-match? "\\.ValidateToken(Async)?\\(|AddJwtBearer|TokenValidationParameters|HttpClient|client\\.\\w+Async|[aA]cquireToken")) @alert @token

; RequireSignedTokens = false
(assignment_expression
  left: [(identifier) @token (member_access_expression name: (identifier) @token)]
  right: (boolean_literal) @alert @fix
  (#any-of? @token "RequireSignedTokens" "ValidateIssuerSigningKey")
  (#eq? @alert "false"))

; SignatureValidator = (token, parameters) => new JwtSecurityToken(token)
(assignment_expression
  left: [(identifier) @token (member_access_expression name: (identifier) @token)]
  right: (lambda_expression body: (_) @_body) @alert
  (#any-of? @token "SignatureValidator" "SignatureValidatorUsingConfiguration")
  (#match? @_body "^(\\{\\s*(var|JwtSecurityToken|JsonWebToken) \\w+ =\\s*new |\\{\\s*return new |new )(JwtSecurityToken|JsonWebToken)\\(")
  (#not-match? @_body "[vV]erif|[vV]alidate|HMAC|throw"))

; JWT.Decode(token, key, verify: false)
(invocation_expression
  function: (member_access_expression name: [(identifier) @_method (generic_name . (identifier) @_method)])
  arguments: (argument_list (argument name: (identifier) @_name (boolean_literal) @alert @fix @token))
  (#match? @_method "^Decode(ToObject)?$")
  (#eq? @_name "verify")
  (#eq? @alert "false"))
