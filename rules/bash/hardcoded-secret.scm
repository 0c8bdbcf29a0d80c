; DB_PASSWORD="…"
(variable_assignment
  name: (variable_name) @name
  value: [(string . (string_content) .) (raw_string) (word)] @alert
  (#match? @name "(^|_|[a-z])(PASSWORD|PASSWD|PASSPHRASE|PASS|SECRET|SECRET_?KEY|API_?KEY|ACCESS_?KEY|SECRET_ACCESS_KEY|AUTH_TOKEN|ACCESS_TOKEN|API_TOKEN|PRIVATE_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|JWT_?KEY|CLIENT_SECRET|GITHUB_TOKEN|DB_PASS|PGPASSWORD|password|passwd|passphrase|secret|api_?key|access_token|api_token|client_secret)$")
  (#not-match? @name "^(NO|DEFAULT_NO|SKIP|USE|ASK|RESET|HAVE|WITH|READ|SHOW|PROMPT)_|BY_?PASS")
  (#match? @alert "^['\"]?[^\\s'\"$]{6,}['\"]?$")
  (#not-match? @alert "^['\"]?([a-z]+([-_.][a-z]+)*|[A-Z_]+|yes|no|true|false|[xX*.]+)['\"]?$|^['\"]?[./~-]|[eE]xample|EXAMPLE|[yY]our|YOUR|[cC]hange-?_?[mM]e|[pP]laceholder|REPLACE|TODO|<|>|://|\\{|\\}|/run/secrets|\\.(txt|pem|key|env|gpg|asc)['\"]?$|\\\\"))

; AWS_SECRET_ACCESS_KEY=… and tokens whose form says what they are
(variable_assignment
  value: [(string . (string_content) .) (raw_string) (word)] @alert @name
  (#match? @alert "^['\"]?(AKIA[0-9A-Z]{16}|ghp_[0-9A-Za-z]{36}|sk_live_[0-9A-Za-z]{10,}|xox[bp]-[0-9A-Za-z-]{20,}|glpat-[0-9A-Za-z_-]{20})['\"]?$")
  (#not-match? @alert "EXAMPLE"))
