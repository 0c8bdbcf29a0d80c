; A plain digest in a function that hashes a password.
(method_invocation
  object: (_) @_class
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @algorithm)
  (#match? @_class "^(java\\.security\\.)?MessageDigest$")
  (#eq? @_method "getInstance")
  (#origin-match? @algorithm "^(MD2|MD4|MD5|SHA(-?(1|224|256|384|512))?|md5|sha(-?(1|256|512))?)$")
  (#function-match? @algorithm "([pP]assw(or)?d|passphrase|\\bpwd)(\\.getBytes|[\\w.]*\\s*\\+|[\\w.]*\\s*\\)|\\s*,)|[hH]ash\\w*Passw|[eE]ncod\\w*Passw|[eE]ncrypt\\w*Passw")
  (#not-function-match? @algorithm "PBKDF2|[pP]bkdf2|[hH]maci?|HMAC|[kK]ey[sS]tore|[dD]igest realm|realm|HA1"))

(method_invocation
  object: (identifier) @_class
  name: (identifier) @alert @algorithm
  arguments: (argument_list . (_) @_input)
  (#any-of? @_class "DigestUtils" "Hashing" "SecureUtil")
  (#match? @algorithm "^(md5|sha(1|256|384|512)?)(Hex|DigestAsHex)?$")
  (#origin-match? @_input "([pP]assw(or)?d|passphrase|pwd)\\w*(\\(|$)"))
