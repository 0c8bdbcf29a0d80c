; md5($password)
(function_call_expression
  function: (name) @function @alert
  arguments: (arguments . (argument (_) @_data))
  (#any-of? @function "md5" "sha1" "crc32" "md5_file")
  (#match? @_data "[pP]assw(or)?d|PASSW(OR)?D|[pP]assphrase|\\b[pP]wd\\b|\\bpass\\b|new_pass|[sS]ecret|SECRET")
  (#not-match? @_data "[kK]ey|filemtime|serialize|cache|_hash\\b")
  (#not-function-match? @alert "[pP]wned|haveibeenpwned|api\\.pwnedpasswords|[gG]ravatar"))

; hash('md5', $password)
(function_call_expression
  function: (name) @_hash
  arguments: (arguments . (argument [(string) (encapsed_string)] @function @alert) . (argument (_) @_data))
  (#any-of? @_hash "hash" "hash_hmac" "hash_pbkdf2" "openssl_digest")
  (#match? @function "^.(md5|md4|sha1|crc32b?)")
  (#match? @_data "[pP]assw(or)?d|PASSW(OR)?D|[pP]assphrase|\\b[pP]wd\\b|\\bpass\\b|new_pass|[sS]ecret|SECRET"))

; $token = md5(uniqid(rand(), true))
(function_call_expression
  function: (name) @function @alert
  arguments: (arguments . (argument (_) @_data))
  (#any-of? @function "md5" "sha1")
  (#match? @_data "\\b(uniqid|rand|mt_rand|time|microtime)\\s*\\(")
  (#name-match? @alert "[tT]oken|[pP]assw|[sS]ecret|[sS]alt|[nN]once|[cC]srf|[aA]pi_?[kK]ey|[sS]ession_?[iI]d|[aA]ctivation|[rR]eset|[vV]erif|[cC]onfirm"))
