; try { verifier.verify(token); } catch (… e) { log.warn(…); }, and on it goes.
(try_statement
  body: (block . (expression_statement (method_invocation name: (identifier) @check) @alert)) @_body
  . (catch_clause body: (block) @_then) .
  (#match? @check "^(verify|checkValidity|validate(Token|Signature|Certificate|Credentials|Jwt|Password)|verify\\w+|authenticate|authorize|check(Permission|Access|Signature|Token|Password|Credentials|Authorization|Auth)\\w*|checkServerTrusted|checkClientTrusted|assert(Permission|Access|Authorized)\\w*|parse(Signed)?Claims(Jws)?|parseClaimsJws)$")
  (#not-match? @_body ";[^;]*;")
  (#match? @_then "^\\{\\s*((//[^\\n]*|(log|LOG|logger|LOGGER|System\\.(out|err)|\\w*[lL]og(ger)?)\\.\\w+\\([^\\n]*|\\w+\\.printStackTrace\\(\\);)\\s*)*\\}$"))
(try_statement
  body: (block . (local_variable_declaration declarator: (variable_declarator value: (method_invocation name: (identifier) @check) @alert))) @_body
  . (catch_clause body: (block) @_then) .
  (#any-of? @check "verify" "parseClaimsJws" "parseSignedClaims" "authenticate")
  (#not-match? @_body ";[^;]*;")
  (#match? @_then "^\\{\\s*((//[^\\n]*|(log|LOG|logger|LOGGER|System\\.(out|err)|\\w*[lL]og(ger)?)\\.\\w+\\([^\\n]*|\\w+\\.printStackTrace\\(\\);)\\s*)*\\}$"))

; catch (SignatureException e) { return true; }
(catch_clause
  (catch_formal_parameter (catch_type) @check)
  body: (block) @_then
  (#match? @check "^(\\w*Signature\\w*|JWT\\w*|Jwt\\w*|\\w*Authenticat\\w*|\\w*AccessDenied\\w*|BadCredentials\\w*|Certificate\\w*|GeneralSecurity\\w*|SSL\\w*|Security)Exception$")
  (#match? @_then "return true;\\s*\\}$")) @alert
