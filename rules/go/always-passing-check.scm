; func checkPassword(name, password string) bool { return true }
(function_declaration
  name: (identifier) @alert @name
  parameters: (parameter_list (parameter_declaration))
  body: (block) @_body
  (#match? @name "^([aA]uthenticate|[aA]uthorize|[cC]heck(Password|Token|Signature|Permissions?|Credentials|Access|Auth|APIKey|Login)|([vV]erify|[vV]alidate)(Password|Signature|Token|JWT|Certificate|Credentials|Auth|Login|Hash|User|APIKey|Webhook\\w*|HMAC)|[iI]s(Authenticated|Authorized|Admin|Owner|Allowed)|[hH]as(Permission|Access|Role)|[cC]an(Access|Edit|Delete|View))\\w*$")
  (#match? @_body "^\\{\\s*(//[^\\n]*\\s*)*return (true|true, nil|nil, true)\\s*(//[^\\n]*\\s*)*\\}$"))
(method_declaration
  receiver: (parameter_list (parameter_declaration type: (_) @_type))
  name: (field_identifier) @alert @name
  parameters: (parameter_list (parameter_declaration))
  body: (block) @_body
  (#not-match? @_type "[nN]o[oO]p|[mM]ock|[fF]ake|[sS]tub|[aA]llow|[dD]ummy|[tT]est|[dD]isabled|[iI]nsecure|[nN]ull|[pP]ermissive|[aA]lways|[aA]nonymous|[sS]uper|[rR]oot|[aA]dmin|[mM]anageAll|[sS]ystem")
  (#match? @name "^([aA]uthenticate|[aA]uthorize|[cC]heck(Password|Token|Signature|Permissions?|Credentials|Access|Auth|APIKey|Login)|([vV]erify|[vV]alidate)(Password|Signature|Token|JWT|Certificate|Credentials|Auth|Login|Hash|User|APIKey|Webhook\\w*|HMAC)|[iI]s(Authenticated|Authorized|Admin|Owner|Allowed)|[hH]as(Permission|Access|Role)|[cC]an(Access|Edit|Delete|View))\\w*$")
  (#match? @_body "^\\{\\s*(//[^\\n]*\\s*)*return (true|true, nil|nil, true)\\s*(//[^\\n]*\\s*)*\\}$"))

; PublicKeyCallback: func(…) { return &ssh.Permissions{}, nil }
(keyed_element
  key: (literal_element (identifier) @alert @name)
  value: (literal_element (func_literal body: (block) @_body))
  (#any-of? @name "PublicKeyCallback" "PasswordCallback" "KeyboardInteractiveCallback")
  (#match? @_body "return (nil|&?[\\w.]+\\{[^{}]*\\}), nil\\s*\\}$")
  (#not-match? @_body "\\b(if|switch|for|err)\\b|[=!]=|Compare|Equal|Verify|Check|\\[[^\\]]*\\]\\s*;"))
(assignment_statement
  left: (expression_list (selector_expression field: (field_identifier) @alert @name))
  right: (expression_list (func_literal body: (block) @_body))
  (#any-of? @name "PublicKeyCallback" "PasswordCallback" "KeyboardInteractiveCallback")
  (#match? @_body "return (nil|&?[\\w.]+\\{[^{}]*\\}), nil\\s*\\}$")
  (#not-match? @_body "\\b(if|switch|for|err)\\b|[=!]=|Compare|Equal|Verify|Check"))
