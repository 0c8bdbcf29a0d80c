; ENV["JWT_SECRET"] || "…"
(binary
  left: (element_reference object: (constant) @_env . (string (string_content) @name) @key)
  operator: "||"
  right: (string) @alert
  (#eq? @_env "ENV")
  (#match? @name "(SECRET|SECRET_?KEY|SECRET_KEY_BASE|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|TOKEN|ACCESS_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|JWT_?KEY|SALT|PEPPER)$")
  (#match? @alert "^['\"][^'\"]+['\"]$")) @fix

; ENV.fetch("JWT_SECRET", "…")
(call
  receiver: (constant) @_env
  method: (identifier) @_method
  arguments: (argument_list . (string (string_content) @name) @key . (string) @alert .)
  (#eq? @_env "ENV")
  (#eq? @_method "fetch")
  (#match? @name "(SECRET|SECRET_?KEY|SECRET_KEY_BASE|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|TOKEN|ACCESS_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|JWT_?KEY|SALT|PEPPER)$")
  (#match? @alert "^['\"][^'\"]+['\"]$")) @fix

; ENV.fetch("JWT_SECRET") { "…" }
(call
  receiver: (constant) @_env
  method: (identifier) @_method
  arguments: (argument_list . (string (string_content) @name) @key .)
  block: [(block body: (block_body . (string) @alert .)) (do_block body: (body_statement . (string) @alert .))]
  (#eq? @_env "ENV")
  (#eq? @_method "fetch")
  (#match? @name "(SECRET|SECRET_?KEY|SECRET_KEY_BASE|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|TOKEN|ACCESS_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|JWT_?KEY|SALT|PEPPER)$")
  (#match? @alert "^['\"][^'\"]+['\"]$")) @fix
