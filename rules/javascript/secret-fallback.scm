; A variable of the environment that holds a secret, with a literal for when it is missing.
; process.env.JWT_SECRET || 'literal', ?? 'literal'
(binary_expression
  left: [(member_expression) (subscript_expression) (call_expression)] @variable
  operator: ["||" "??"]
  right: [(string) (template_string)] @alert
  (#match? @variable "(process\\.env|import\\.meta\\.env|Deno\\.env|Bun\\.env|\\benv|[cC]onfig(Service)?\\.get(OrThrow)?(<\\w+>)?)(\\.|\\[?\\(?['\"]|\\.get\\(['\"])[A-Z0-9_]*(SECRET|SECRET_KEY|PASSWORD|PASSWD|PASSPHRASE|DB_PASS|_TOKEN|API_?KEY|PRIVATE_KEY|ENCRYPTION_KEY|ENC_KEY|JWT_KEY|SESSION_KEY|SIGNING_KEY|COOKIE_KEY|HMAC_KEY|_SALT)['\"]?\\)?\\]?$")
  (#not-match? @alert "^.{0,2}$|^.(undefined|null|none|missing|not[- ]?set|<)")
  (#constant? @alert)
  (#not-file-match? "\\b(describe|it|test)\\)?\\(\\s*['\"`]"))

; config.get('JWT_SECRET', 'literal')
(call_expression
  function: (member_expression object: (_) @_config property: (property_identifier) @_get)
  arguments: (arguments . (string) @variable . (string) @alert .)
  (#match? @_config "([cC]onfig(Service)?|env)$")
  (#eq? @_get "get")
  (#match? @variable "^.([A-Z0-9_]*(SECRET|SECRET_KEY|PASSWORD|_TOKEN|API_?KEY|PRIVATE_KEY|ENCRYPTION_KEY|JWT_KEY|SESSION_KEY|SIGNING_KEY)|([a-z]+\\.)+(secret|password|apiKey|secretKey)).$")
  (#not-match? @alert "^.{0,2}$"))

; const { JWT_SECRET = 'literal' } = process.env
(variable_declarator
  name: (object_pattern
    (object_assignment_pattern
      left: (shorthand_property_identifier_pattern) @variable
      right: (string) @alert))
  value: (member_expression) @_environment
  (#match? @_environment "^(process|import\\.meta)\\.env$")
  (#match? @variable "(SECRET|SECRET_KEY|PASSWORD|PASSWD|_TOKEN|API_?KEY|PRIVATE_KEY|ENCRYPTION_KEY|JWT_KEY|SESSION_KEY|SIGNING_KEY|_SALT)$")
  (#not-match? @alert "^.{0,2}$"))
