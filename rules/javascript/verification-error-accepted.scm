; function verifyToken(token) { try { … } catch { return true; } }
([
  (function_declaration name: (identifier) @check body: (statement_block (try_statement handler: (catch_clause body: (statement_block (return_statement (true) @fix) @alert)))))
  (method_definition name: (property_identifier) @check body: (statement_block (try_statement handler: (catch_clause body: (statement_block (return_statement (true) @fix) @alert)))))
  (variable_declarator name: (identifier) @check value: (arrow_function body: (statement_block (try_statement handler: (catch_clause body: (statement_block (return_statement (true) @fix) @alert))))))
]
  (#match? @check "^_?(is|has|can|check|verify|validate|authenticate|authori[sz]e)(\\w*)(Valid\\w*|Auth\\w*|Allowed|Permitted|Token|Jwt|JWT|Signature|Permissions?|Access|Password|Credentials|User|Admin|Owner|Role|Session|Certificate|Captcha|Otp|Login|Request|Webhook|License)(\\w*)$"))

; try { jwt.verify(token, key); } catch {}
(try_statement
  body: (statement_block . (expression_statement [
    (call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)])
    (await_expression (call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]))
  ] @alert @check)) @_body
  handler: (catch_clause body: (statement_block) @_handler)
  (#match? @_function "^(verify(Token|Jwt|JWT|Signature|Password|Session|Webhook|Credentials|Csrf)?|check(Permissions?|Access|Auth\\w*|Password|Token|Owner(ship)?|Role|Admin)|validate(Token|Session|Signature|Csrf|Credentials)|authenticate|authori[sz]e|assertCan|requireAuth|ensureAuthenticated|jwtVerify|constructEvent)$")
  (#match? @_body "^\\{\\s*[^\\n]*\\s*(//[^\\n]*\\s*)*\\}$")
  (#match? @_handler "^\\{(\\s|//[^\\n]*|/\\*[^*]*\\*/|console\\.\\w+\\([^\\n]*\\);?)*\\}$"))

; jwt.verify(token, key, (error) => next())
(call_expression
  function: (member_expression object: (identifier) @_library property: (property_identifier) @_function) @check
  arguments: (arguments (arrow_function
    body: [(statement_block) (call_expression)] @_body) @alert .)
  (#match? @_library "^(jwt|jsonwebtoken|JWT)$")
  (#eq? @_function "verify")
  (#match? @_body "next\\(\\)")
  (#not-match? @_body "\\b(err|error|e|_err|_error)\\b|if \\(|\\?"))
