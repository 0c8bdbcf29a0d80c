; SHA256(password, …)
(call_expression
  function: (identifier) @function @alert
  arguments: (argument_list . (_) @_data)
  (#match? @function "^(SHA(224|256|384|512)|sha(256|512)|CC_SHA(256|512)|EVP_Digest|crypto_hash_sha(256|512))$")
  (#match? @_data "[pP]assw(or)?d|PASSW(OR)?D|[pP]assphrase|\\b[pP]wd\\b")
  (#not-function-match? @function "EVP_(md[245]|sha1)\\b|scrypt|bcrypt|argon2|PBKDF2|pbkdf2|SCRAM|scram|nonce|for\\s*\\("))

; SHA256_Update(context, password, …)
(call_expression
  function: (identifier) @function @alert
  arguments: (argument_list . (_) . (_) @_data)
  (#match? @function "^(SHA(224|256|384|512)_Update|EVP_DigestUpdate|CC_SHA(256|512)_Update|sha256_update)$")
  (#match? @_data "[pP]assw(or)?d|PASSW(OR)?D|[pP]assphrase|\\b[pP]wd\\b")
  (#not-function-match? @function "EVP_(md[245]|sha1)\\b|scrypt|bcrypt|argon2|PBKDF2|pbkdf2|SCRAM|scram|nonce|for\\s*\\("))
