; hash('sha256', $password)
(function_call_expression
  function: (name) @_hash
  arguments: (arguments . (argument [(string) (encapsed_string)] @algorithm @alert) . (argument (_) @_data))
  (#eq? @_hash "hash")
  (#match? @algorithm "^.(sha(224|256|384|512)|sha3-|whirlpool|ripemd|xxh|SHA)")
  (#match? @_data "[pP]assw(or)?d|PASSW(OR)?D|[pP]assphrase|\\b[pP]wd\\b|\\bpass\\b|new_pass")
  (#not-match? @_data "[kK]ey|[fF]ile|encrypt")
  (#not-function-match? @alert "password_hash|pbkdf2|argon2|PWNED|[pP]wned|encrypt|decrypt"))
