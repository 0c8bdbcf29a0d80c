; MD5 or SHA-1 for a secret, or any fast hash for a password.
; createHash('sha256').update(password)
(call_expression
  function: (member_expression
    object: (call_expression
      function: [(identifier) @_create (member_expression property: (property_identifier) @_create)]
      arguments: (arguments . [(string) (template_string)] @alert @algorithm))
    property: (property_identifier) @_update)
  arguments: (arguments . (_) @_data)
  (#eq? @_create "createHash")
  (#eq? @_update "update")
  (#match? @_data "[pP]assw(or)?d|PASSWORD|[pP]assphrase|\\b[pP]wd\\b|\\bpass\\b")
  (#not-function-match? @_data "[pP]wned|hibp|HIBP|scrypt|bcrypt|argon2|pbkdf2"))

; createHash('md5').update(secret)
(call_expression
  function: (member_expression
    object: (call_expression
      function: [(identifier) @_create (member_expression property: (property_identifier) @_create)]
      arguments: (arguments . [(string) (template_string)] @alert @algorithm))
    property: (property_identifier) @_update)
  arguments: (arguments . (_) @_data)
  (#eq? @_create "createHash")
  (#eq? @_update "update")
  (#match? @algorithm "^.(md4|md5|MD5|sha1|SHA1|sha-1|SHA-1|ripemd160)")
  (#match? @_data "[sS]ecret|SECRET|[tT]oken\\b|[aA]pi_?[kK]ey|[cC]redential")
  (#not-function-match? @_data "[eE][tT]ag|[cC]ache"))

; function createToken() { … createHash('md5') … }
(call_expression
  function: [(identifier) @_create (member_expression property: (property_identifier) @_create)]
  arguments: (arguments . (string) @alert @algorithm .)
  (#eq? @_create "createHash")
  (#match? @algorithm "^.(md4|md5|MD5|sha1|SHA1|sha-1|SHA-1|ripemd160).$")
  (#name-match? @algorithm "[pP]assw(or)?d|[tT]oken$|[sS]ignature|^sign|[sS]ecret|[sS]alt$|[cC]srf|[oO]tp$|[sS]ession_?[iI]d|[aA]pi_?[kK]ey")
  (#not-name-match? @algorithm "[cC]ache|[eE]tag|[cC]hecksum|[pP]wned|ByToken|WithToken"))

; createSign('RSA-SHA1')
(call_expression
  function: [(identifier) @_create (member_expression property: (property_identifier) @_create)]
  arguments: (arguments . (string) @alert @algorithm)
  (#any-of? @_create "createSign" "createVerify")
  (#match? @algorithm "([mM][dD]5|[sS][hH][aA]-?1).$"))

; md5(password), CryptoJS.SHA1(password)
(call_expression
  function: [
    (identifier) @alert @algorithm
    (member_expression object: (identifier) @_library property: (property_identifier) @alert @algorithm)
  ]
  arguments: (arguments . (_) @_data)
  (#match? @algorithm "^(md5|MD5|sha1|SHA1|sha256|SHA256|sha512|SHA512|HmacMD5)$")
  (#match? @_data "[pP]assw(or)?d|PASSWORD|[pP]assphrase|\\b[pP]wd\\b")
  (#not-function-match? @_data "[pP]wned|hibp|HIBP|scrypt|bcrypt|argon2|pbkdf2"))
