; A JSON web token that is decoded where it should be verified, or verified in part.
; const user = jwt.decode(token) in a function that has to do with requests, and verifies nothing
((call_expression
  function: [
    (member_expression object: (identifier) @_module property: (property_identifier) @_function)
    (identifier) @_function
  ]
  arguments: (arguments . (_) @_token)) @alert @check
  (#match? @_module "^(jwt|JWT|jsonwebtoken|jsonWebToken|jose)$")
  (#any-of? @_function "decode" "decodeJwt")
  (#not-match? @check "complete:\\s*true|decode\\(\\s*\\{")
  (#function-match? @check "\\breq\\b|\\brequest\\b|\\bctx\\b|next\\(|headers|cookies|[aA]uthenticat|canActivate|[gG]uard")
  (#not-function-match? @check "\\b[vV]erify\\w*\\(|localStorage|logout|getPublicKey|jwks|[sS]ignOut|[bB]lack_?[lL]ist|revoke"))

; if (process.env.NODE_ENV === 'production') req.user = jwt.verify(…); else req.user = jwt.decode(token)
((call_expression
  function: (member_expression object: (identifier) @_module property: (property_identifier) @_function)
  arguments: (arguments . (_) @_token)) @alert @check
  (#match? @_module "^(jwt|JWT|jsonwebtoken|jsonWebToken|jose)$")
  (#any-of? @_function "decode" "decodeJwt")
  (#not-match? @check "complete:\\s*true|decode\\(\\s*\\{")
  (#function-match? @check "\\breq\\b|\\brequest\\b|\\bctx\\b|next\\(")
  (#before-match? @check "NODE_ENV[^\\n;{}]*\\)\\s*(\\{[^{}]*(\\{[^{}]*\\}[^{}]*)*\\}|[^;{}]*;)\\s*else\\s*(\\{[^{}]*|[^;{}]*)$|NODE_ENV\\s*[=!]==?[^\\n;{}]*\\)\\s*(\\{[^{}]*|[^;{}]*)$"))

((call_expression
  function: (identifier) @_function
  arguments: (arguments . (_) @_token)) @alert @check
  (#any-of? @_function "jwtDecode" "jwt_decode" "decodeJwt")
  (#function-match? @check "\\breq\\.|\\brequest\\.(headers|cookies)|next\\(")
  (#not-function-match? @check "\\b[vV]erify\\w*\\(|\\bjwtVerify\\(|localStorage|window\\."))

; { algorithms: ['HS256', 'none'] }
((pair
  key: (property_identifier) @_key
  value: (array (string) @_algorithm)) @alert @check
  (#eq? @_key "algorithms")
  (#match? @_algorithm "^.[nN][oO][nN][eE].$"))

; jwt.sign(payload, '', { algorithm: 'none' })
((pair
  key: [(property_identifier) (string)] @_key
  value: (string) @_algorithm) @alert @check
  (#match? @_key "^['\"]?(algorithm|alg)['\"]?$")
  (#match? @_algorithm "^.none.$"))

; jwt.verify(token, key, { ignoreExpiration: true }), where no token is refreshed or revoked
((pair key: (property_identifier) @_key value: (true)) @alert @check
  (#any-of? @_key "ignoreExpiration" "ignoreNotBefore")
  (#inside? @check "function_declaration" "function_expression" "arrow_function" "method_definition")
  (#not-function-match? @check "[rR]efresh|[eE]xpired|logout|[rR]evoke"))

((pair key: (property_identifier) @_key value: (true)) @alert @check
  (#any-of? @_key "ignoreExpiration" "ignoreNotBefore")
  (#not-inside? @check "function_declaration" "function_expression" "arrow_function" "method_definition"))
