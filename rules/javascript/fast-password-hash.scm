; crypto.createHash('sha256').update(password)
((call_expression
  function: (member_expression
    object: (call_expression function: [(identifier) @_create (member_expression property: (property_identifier) @_create)] arguments: (arguments . (string)))
    property: (property_identifier) @_update)
  arguments: (arguments . (_) @_value)) @alert @call
  (#any-of? @_create "createHash" "createHmac")
  (#any-of? @_update "update")
  (#match? @call "createHmac|createHash\\(.([sS][hH][aA]-?(2(24|56)|384|512|3)|[sS][hH][aA]3|[bB][lL][aA][kK][eE])")
  (#mentions? @_value "(^|[^a-zA-Z])([pP]assw(or)?d|[pP]asswd|pwd|[pP]assphrase|plain[pP]ass\\w*|plaintextPassword|[uU]serPassword)\\b")
  (#not-function-match? @call "bcrypt|scrypt|pbkdf2|argon2|[pP]wned|digest_?[aA]uth|\\brealm\\b"))

; CryptoJS.SHA256(password), md5(password), sha256(password)
((call_expression
  function: [(identifier) @_hash (member_expression property: (property_identifier) @_hash)]
  arguments: (arguments . [(identifier) (member_expression) (binary_expression) (template_string)] @_value)) @alert @call
  (#match? @_hash "^(sha256|SHA256|sha512|SHA512|SHA3|sha3)$")
  (#mentions? @_value "(^|[^a-zA-Z])([pP]assw(or)?d|[pP]asswd|pwd|[pP]assphrase)\\b")
  (#not-function-match? @call "bcrypt|scrypt|pbkdf2|argon2|[pP]wned|digest_?[aA]uth|\\brealm\\b"))

; createCipher('aes192').write(password): a cipher with a key that everybody has is no hash
((call_expression
  function: (member_expression
    object: (call_expression function: (member_expression property: (property_identifier) @_create))
    property: (property_identifier) @_write)
  arguments: (arguments . [(identifier) (member_expression)] @_value)) @alert @call
  (#any-of? @_create "createCipher" "createCipheriv")
  (#any-of? @_write "write" "update")
  (#match? @_value "(^|\\.)([pP]assw(or)?d|pwd)$"))

; pbkdf2(password, salt, 1000, …)
((call_expression
  function: [(identifier) @_derive (member_expression property: (property_identifier) @_derive)]
  arguments: (arguments . (_) . (_) . (number) @_rounds)) @alert @call
  (#any-of? @_derive "pbkdf2" "pbkdf2Sync")
  (#match? @_rounds "^(\\d{1,4}|[1-9]_\\d{3})$"))
