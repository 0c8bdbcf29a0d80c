; function verifyToken(token) { return true; }
(function_declaration
  name: (identifier) @name @alert
  body: (statement_block) @_body
  (#match? @name "^_?(check|verify|validate|isValid|hasValid)(The|User|Api|Admin|Request|Jwt|JWT|Csrf|Access)*(Password|Auth\\w*|Token|Jwt|JWT|Signature|Hmac|Permissions?|Credentials|Access|Certificate|ApiKey|Login|Session|Webhook|Captcha|Otp|License|User|Owner(ship)?|Role)$|^_?(is|has|can)(Authenticated|Authori[sz]ed|Allowed|Admin|Permitted|Owner|(User)?(Permission|Access)|Access\\w+|Valid(Token|Session|User|Signature))$|^_?(authenticate|authori[sz]e)(User|Request)?$|^canActivate$")
  (#match? @_body "^\\{(\\s|//[^\\n]*|/\\*[^*]*\\*/|console\\.\\w+\\([^\\n]*\\);?|await Promise\\.resolve\\(\\);?)*return (true|Promise\\.resolve\\(true\\));?(\\s|//[^\\n]*)*\\}$|^true$"))

; verifyToken(token) { return true; } of a class or an object
(method_definition
  name: (property_identifier) @name @alert
  body: (statement_block) @_body
  (#match? @name "^_?(check|verify|validate|isValid|hasValid)(The|User|Api|Admin|Request|Jwt|JWT|Csrf|Access)*(Password|Auth\\w*|Token|Jwt|JWT|Signature|Hmac|Permissions?|Credentials|Access|Certificate|ApiKey|Login|Session|Webhook|Captcha|Otp|License|User|Owner(ship)?|Role)$|^_?(is|has|can)(Authenticated|Authori[sz]ed|Allowed|Admin|Permitted|Owner|(User)?(Permission|Access)|Access\\w+|Valid(Token|Session|User|Signature))$|^_?(authenticate|authori[sz]e)(User|Request)?$|^canActivate$")
  (#match? @_body "^\\{(\\s|//[^\\n]*|/\\*[^*]*\\*/|console\\.\\w+\\([^\\n]*\\);?|await Promise\\.resolve\\(\\);?)*return (true|Promise\\.resolve\\(true\\));?(\\s|//[^\\n]*)*\\}$|^true$"))

; const verifyToken = (token) => true
(variable_declarator
  name: (identifier) @name @alert
  value: [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)]
  (#match? @name "^_?(check|verify|validate|isValid|hasValid)(The|User|Api|Admin|Request|Jwt|JWT|Csrf|Access)*(Password|Auth\\w*|Token|Jwt|JWT|Signature|Hmac|Permissions?|Credentials|Access|Certificate|ApiKey|Login|Session|Webhook|Captcha|Otp|License|User|Owner(ship)?|Role)$|^_?(is|has|can)(Authenticated|Authori[sz]ed|Allowed|Admin|Permitted|Owner|(User)?(Permission|Access)|Access\\w+|Valid(Token|Session|User|Signature))$|^_?(authenticate|authori[sz]e)(User|Request)?$|^canActivate$")
  (#match? @_body "^\\{(\\s|//[^\\n]*|/\\*[^*]*\\*/|console\\.\\w+\\([^\\n]*\\);?|await Promise\\.resolve\\(\\);?)*return (true|Promise\\.resolve\\(true\\));?(\\s|//[^\\n]*)*\\}$|^true$"))

; { verifyToken: () => true }
(pair
  key: (property_identifier) @name @alert
  value: [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)]
  (#match? @name "^_?(check|verify|validate|isValid|hasValid)(The|User|Api|Admin|Request|Jwt|JWT|Csrf|Access)*(Password|Auth\\w*|Token|Jwt|JWT|Signature|Hmac|Permissions?|Credentials|Access|Certificate|ApiKey|Login|Session|Webhook|Captcha|Otp|License|User|Owner(ship)?|Role)$|^_?(is|has|can)(Authenticated|Authori[sz]ed|Allowed|Admin|Permitted|Owner|(User)?(Permission|Access)|Access\\w+|Valid(Token|Session|User|Signature))$|^_?(authenticate|authori[sz]e)(User|Request)?$|^canActivate$")
  (#match? @_body "^\\{(\\s|//[^\\n]*|/\\*[^*]*\\*/|console\\.\\w+\\([^\\n]*\\);?|await Promise\\.resolve\\(\\);?)*return (true|Promise\\.resolve\\(true\\));?(\\s|//[^\\n]*)*\\}$|^true$"))

; isAdmin(user) || true
((binary_expression
  left: (_) @_check
  operator: "||"
  right: (true)) @alert @name
  (#match? @_check "([iI]s|[hH]as|[cC]an|[cC]heck|[vV]erify|[vV]alidate)(Auth\\w*|Valid\\w*|Admin|Staff|Allowed|Permissions?|Access|Owner|Token|Signature|Password)\\b|\\bowner\\w* === |[uU]serId === |\\brole === "))

; function requireAuth(req, res, next) { next(); }
(function_declaration
  name: (identifier) @name @alert
  parameters: (formal_parameters (_) . (_) . (_) @_next)
  body: (statement_block) @_body
  (#match? @name "^(require|ensure|check|verify|is)(Auth\\w*|Admin|LoggedIn|Token|Jwt|Login|User|Role|Permissions?)(Middleware)?$|^(auth|authenticate|authorize|authentication|authorization)(Middleware)?$")
  (#match? @_body "^\\{(\\s|//[^\\n]*|/\\*[^*]*\\*/|console\\.\\w+\\([^\\n]*\\);?)*(return )?next\\(\\);?(\\s|//[^\\n]*)*\\}$"))
(variable_declarator
  name: (identifier) @name @alert
  value: (arrow_function
    parameters: (formal_parameters (_) . (_) . (_) @_next)
    body: (_) @_body)
  (#match? @name "^(require|ensure|check|verify|is)(Auth\\w*|Admin|LoggedIn|Token|Jwt|Login|User|Role|Permissions?)(Middleware)?$|^(auth|authenticate|authorize|authentication|authorization)(Middleware)?$")
  (#match? @_body "^\\{(\\s|//[^\\n]*|/\\*[^*]*\\*/|console\\.\\w+\\([^\\n]*\\);?)*(return )?next\\(\\);?(\\s|//[^\\n]*)*\\}$|^next\\(\\)$"))
