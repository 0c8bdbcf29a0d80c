; MD5 or SHA-1 of something secret.
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_name) @alert @function
  arguments: (argument_list . [(call) (identifier) (attribute) (subscript) (binary_operator) (string) (parenthesized_expression)] @value) @_all
  (#match? @function "^(hashlib\\.(md5|sha1|md4|new)|(MD5|SHA1?|MD4|MD2)\\.new)$")
  (#not-match? @function "hashlib\\.new$")
  (#not-match? @_all "usedforsecurity\\s*=\\s*False")
  (#not-function-match? @alert "[pP]wned|digest_?[aA]uth")
  (#origin-match? @value "([pP]ass(wor|wd|phrase|code)|PASS(WOR|WD|PHRASE|CODE)|\\bpwd|[cC]redential|CREDENTIAL|[sS]ignature|auth_?token|reset_?token|access_?token|session_?(id|token|key)|api_?key|API_?KEY|secret|SECRET)"))

; MD5 or SHA-1 that becomes a signature or the hash of a password.
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_name) @alert @function
  arguments: (argument_list . [(call) (identifier) (attribute) (subscript) (binary_operator) (string) (parenthesized_expression)] @value) @_all
  (#match? @function "^(hashlib\\.(md5|sha1|md4)|(MD5|SHA1?|MD4|MD2)\\.new)$")
  (#not-match? @_all "usedforsecurity\\s*=\\s*False")
  (#name-match? @alert "(pass(word|wd|phrase)|PASS(WORD|WD)|pwd_?hash|hash_?pw|signature|(auth|access|reset|session|csrf)_?token|\\bsign(ed|ature)?$|^sign_|_sign$|session_?id)"))

; hashlib.new("md5", …)
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_name) @function
  arguments: (argument_list
    .
    (string (string_content) @_algorithm) @alert
    .
    (_) @value) @_all
  (#match? @function "^hashlib\\.new$")
  (#match? @_algorithm "^([mM][dD][45]|[sS][hH][aA]-?1)$")
  (#not-match? @_all "usedforsecurity\\s*=\\s*False")
  (#origin-match? @value "([pP]ass(wor|wd|phrase|code)|PASS(WOR|WD|PHRASE|CODE)|\\bpwd|[cC]redential|CREDENTIAL|[sS]ignature|auth_?token|reset_?token|access_?token|session_?(id|token|key)|api_?key|API_?KEY|secret|SECRET)"))

; hashlib.pbkdf2_hmac("md5", …)
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_name) @function
  arguments: (argument_list . (string (string_content) @_algorithm) @alert . (_) @value)
  (#match? @function "^hashlib\\.pbkdf2_hmac$")
  (#match? @_algorithm "^[mM][dD][45]$"))
