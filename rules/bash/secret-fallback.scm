; ${JWT_SECRET:-dev-secret}
((expansion
  (variable_name) @name
  .
  [(word) (string) (raw_string) (concatenation)] @_default) @alert
  (#match? @name "(^|_)(PASSWORD|PASSWD|PASSPHRASE|PASS|SECRET|SECRET_?KEY|API_?KEY|ACCESS_?KEY|SECRET_ACCESS_KEY|AUTH_TOKEN|ACCESS_TOKEN|API_TOKEN|PRIVATE_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|JWT_?KEY|CLIENT_SECRET|GITHUB_TOKEN|DB_PASS|PGPASSWORD|password|passwd|passphrase|secret|api_?key|access_token|api_token|client_secret)$")
  (#match? @alert "^\\$\\{\\w+:?[-=]['\"]?[^$'\"}/]{2,}['\"]?\\}$")
  (#not-match? @_default "^['\"]?(none|null|unset|missing|not[-_ ]set|false|no|undefined)['\"]?$"))
