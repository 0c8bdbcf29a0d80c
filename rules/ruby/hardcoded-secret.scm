; API_KEY = "…", config.secret_key_base = "…"
(assignment
  left: [(constant) @name (identifier) @name (instance_variable) @name (call method: (identifier) @name)]
  right: (string) @alert
  (#match? @name "([pP]assword|PASSWORD|passwd|PASSWD|passphrase|PASSPHRASE|pwd|PWD|secret|SECRET|secret_key|SECRET_KEY|secret_key_base|api_?key|API_?KEY|access_key|ACCESS_KEY|secret_access_key|encryption_key|ENCRYPTION_KEY|signing_key|SIGNING_KEY|jwt_key|JWT_KEY|auth_token|AUTH_TOKEN|access_token|ACCESS_TOKEN|api_token|API_TOKEN|SECRET_KEY_BASE|JWT_SECRET|client_secret)$")
  (#not-match? @name "hashed|[Hh]ash_|INDIFFERENT")
  (#match? @alert "^['\"][^\\s'\"]{6,}['\"]$")
  (#not-match? @alert "^['\"]([a-zA-Z]+[:?.!]?|[A-Z_]+|[a-zA-Z]+([ .:/_-][a-zA-Z]+)+[.:/?]?|\\W+)['\"]$|#\\{|\\{|\\}|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^.[xX]+.$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^./|^.-|\\[|\\\\|\\.(json|txt|pem|key|yml|rb)['\"]$|:$|^.@|^.#|%"))

; password: "…" in a call or hash
(pair
  key: [(hash_key_symbol) (simple_symbol) (string)] @name
  value: (string) @alert
  (#match? @name "^[:'\"]?(\\w*_)?(password|passwd|passphrase|secret|secret_key|api_key|access_key|secret_access_key|auth_token|access_token|api_token|client_secret)['\"]?$")
  (#match? @alert "^['\"][^\\s'\"]{6,}['\"]$")
  (#not-match? @alert "^['\"]([a-zA-Z]+[:?.!]?|[A-Z_]+|[a-zA-Z]+([ .:/_-][a-zA-Z]+)+[.:/?]?|\\W+)['\"]$|#\\{|\\{|\\}|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^.[xX]+.$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^./|^.-|\\[|\\\\|\\.(json|txt|pem|key|yml|rb)['\"]$|:$|^.@|^.#|%"))

; http_basic_authenticate_with name: "admin", password: "…"
(call
  method: (identifier) @name
  arguments: (argument_list (pair key: (hash_key_symbol) @_key value: (string) @alert))
  (#eq? @name "http_basic_authenticate_with")
  (#eq? @_key "password")
  (#not-match? @alert "#\\{"))

; JWT.encode(payload, "…")
(call
  receiver: (constant) @_class
  method: (identifier) @name
  arguments: (argument_list . (_) . (string) @alert)
  (#eq? @_class "JWT")
  (#any-of? @name "encode" "decode")
  (#match? @alert "^.[^#]{3,}.$"))
