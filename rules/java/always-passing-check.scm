; boolean isAuthorized(User user) { return true; }
(class_declaration
  name: (identifier) @_class
  body: (class_body (method_declaration
    type: [(boolean_type) (type_identifier)] @_type
    name: (identifier) @alert @name
    parameters: (formal_parameters [(formal_parameter) (spread_parameter)])
    body: (block) @_body))
  (#match? @_type "^[bB]oolean$")
  (#not-match? @_class "[nN]o[oO]p|[mM]ock|[fF]ake|[sS]tub|[aA]llow|[dD]ummy|[tT]est|[dD]isabled|[iI]nsecure|[nN]ull|[pP]ermi(t|ssive)|[aA]lways|[aA]nonymous|[sS]uper|[rR]oot|[aA]dmin|[sS]ystem|[dD]efault")
  (#match? @name "^(authenticate|authorize|check(Password|Token|Signature|Permissions?|Credentials|Access|Auth|ApiKey|Login)|(verify|validate)(Password|Signature|Token|Jwt|JWT|Certificate|Credentials|Auth|Login|Hash|User|ApiKey|Otp|Webhook\\w*|Hmac)|isValid(Password|Token|Signature|Credentials|User|ApiKey|Otp|Jwt)|is(Authenticated|Authorized|Admin|Owner|Permitted)|has(Permission|Access|Role|Authority)|can(Access|Edit|Delete|View))[A-Z]?\\w*$")
  (#match? @_body "^\\{\\s*(//[^\\n]*\\s*)*return (true|Boolean\\.TRUE);\\s*(//[^\\n]*\\s*)*\\}$"))
