; const API_KEY: &str = "…"
([
  (const_item name: (identifier) @name value: [(string_literal) (raw_string_literal)] @alert)
  (static_item name: (identifier) @name value: [(string_literal) (raw_string_literal)] @alert)
  (const_item name: (identifier) @name value: (string_literal) @alert)
]
  (#match? @name "^_?(\\w+_)?([pP]assword|PASSWORD|PASSWD|passwd|passphrase|PASSPHRASE|secret|SECRET|secret_key|SECRET_KEY|api_?key|API_?KEY|access_key|ACCESS_KEY|encryption_key|ENCRYPTION_KEY|signing_key|SIGNING_KEY|jwt_key|JWT_KEY|auth_token|AUTH_TOKEN|access_token|ACCESS_TOKEN|api_token|API_TOKEN|client_secret|CLIENT_SECRET|JWT_SECRET|jwt_secret)$")
  (#not-match? @name "(HEADER|PARAM|FIELD|ENV|INVALID|WRONG|LABEL|PROMPT)")
  (#match? @alert "^\"[^\\s\"]{6,}\"$")
  (#not-match? @alert "^\"([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([ .:/_-][a-zA-Z]+)+[.:/?]?|\\W+)\"$|\\{|\\}|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^\"[xX]+\"$|[yY]our|YOUR|[cC]hange[-_]?(me|Me)\\b|[pP]laceholder|REPLACE|TODO|://|^\"/|^\"-|\\\\|\\.(json|txt|pem|key|toml)\"$|:\"$")
  (#not-inside? @alert "mod_item"))

(const_item
  name: (identifier) @name
  value: (string_literal) @alert
  (#match? @name "^(\\w+_)?(SECRET|SECRET_KEY|JWT_SECRET|JWT_KEY|API_KEY|PASSWORD)$")
  (#match? @alert "^\"[^\\s\"]{6,}\"$")
  (#match? @alert "[0-9!#]")
  (#not-match? @alert "^\"([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([ .:/_-][a-zA-Z]+)+[.:/?]?|\\W+)\"$|\\{|\\}|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^\"[xX]+\"$|[yY]our|YOUR|[cC]hange[-_]?(me|Me)\\b|[pP]laceholder|REPLACE|TODO|://|^\"/|^\"-|\\\\|\\.(json|txt|pem|key|toml)\"$|:\"$")
  (#inside? @alert "mod_item"))

; let password = "…", password: "…".to_string()
(let_declaration
  pattern: (identifier) @name
  value: [(string_literal) @alert (call_expression function: (field_expression value: (string_literal) @alert))]
  (#match? @name "^_?(\\w+_)?([pP]assword|PASSWORD|PASSWD|passwd|passphrase|PASSPHRASE|secret|SECRET|secret_key|SECRET_KEY|api_?key|API_?KEY|access_key|ACCESS_KEY|encryption_key|ENCRYPTION_KEY|signing_key|SIGNING_KEY|jwt_key|JWT_KEY|auth_token|AUTH_TOKEN|access_token|ACCESS_TOKEN|api_token|API_TOKEN|client_secret|CLIENT_SECRET|JWT_SECRET|jwt_secret)$")
  (#match? @alert "^\"[^\\s\"]{6,}\"$")
  (#not-match? @alert "^\"([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([ .:/_-][a-zA-Z]+)+[.:/?]?|\\W+)\"$|\\{|\\}|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^\"[xX]+\"$|[yY]our|YOUR|[cC]hange[-_]?(me|Me)\\b|[pP]laceholder|REPLACE|TODO|://|^\"/|^\"-|\\\\|\\.(json|txt|pem|key|toml)\"$|:\"$")
  (#not-inside? @alert "mod_item"))

(field_initializer
  field: (field_identifier) @name
  value: [(string_literal) @alert (call_expression function: (field_expression value: (string_literal) @alert))]
  (#match? @name "^_?(\\w+_)?([pP]assword|PASSWORD|PASSWD|passwd|passphrase|PASSPHRASE|secret|SECRET|secret_key|SECRET_KEY|api_?key|API_?KEY|access_key|ACCESS_KEY|encryption_key|ENCRYPTION_KEY|signing_key|SIGNING_KEY|jwt_key|JWT_KEY|auth_token|AUTH_TOKEN|access_token|ACCESS_TOKEN|api_token|API_TOKEN|client_secret|CLIENT_SECRET|JWT_SECRET|jwt_secret)$")
  (#match? @alert "^\"[^\\s\"]{6,}\"$")
  (#not-match? @alert "^\"([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([ .:/_-][a-zA-Z]+)+[.:/?]?|\\W+)\"$|\\{|\\}|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^\"[xX]+\"$|[yY]our|YOUR|[cC]hange[-_]?(me|Me)\\b|[pP]laceholder|REPLACE|TODO|://|^\"/|^\"-|\\\\|\\.(json|txt|pem|key|toml)\"$|:\"$")
  (#not-inside? @alert "mod_item"))

; EncodingKey::from_secret(b"…")
(call_expression
  function: (scoped_identifier path: (_) @_class name: (identifier) @name)
  arguments: (arguments . [
    (string_literal) @alert
    (call_expression function: (field_expression value: (string_literal) @alert))
  ] .)
  (#match? @_class "(^|::)(EncodingKey|DecodingKey|Hmac<\\w+>|HS256Key|Key)$")
  (#any-of? @name "from_secret" "from_bytes" "new_from_slice")
  (#match? @alert "^b?\".{4,}\"$")
  (#not-inside? @alert "mod_item"))
