; cryptography: rsa.generate_private_key(key_size=1024)
(call
  function: (attribute object: (_) @_module attribute: (identifier) @_function)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (integer) @alert @bits))
  (#match? @_module "(^|\\.|_)(rsa|dsa|dh|RSA|DSA)$")
  (#any-of? @_function "generate_private_key" "generate_parameters" "generate" "newkeys")
  (#any-of? @_name "key_size" "bits" "nbits")
  (#match? @bits "^(\\d{2,3}|1\\d{3}|20[0-3]\\d|204[0-7])$"))

; PyCryptodome, rsa, paramiko: RSA.generate(1024), rsa.newkeys(512), RSAKey.generate(1024)
(call
  function: (attribute object: (_) @_module attribute: (identifier) @_function)
  arguments: (argument_list . (integer) @alert @bits)
  (#match? @_module "(^|\\.|_)(rsa|dsa|dh|RSA|DSA|RSAKey|DSSKey)$")
  (#any-of? @_function "generate" "newkeys" "generate_private_key")
  (#match? @bits "^(\\d{2,3}|1\\d{3}|20[0-3]\\d|204[0-7])$"))

; rsa.generate_private_key(65537, 1024)
(call
  function: (attribute object: (_) @_module attribute: (identifier) @_function)
  arguments: (argument_list . (integer) . (integer) @alert @bits)
  (#match? @_module "(^|\\.)(rsa|dh)$")
  (#any-of? @_function "generate_private_key" "generate_parameters")
  (#match? @bits "^(\\d{2,3}|1\\d{3}|20[0-3]\\d|204[0-7])$"))

; BITS = 1024; RSA.generate(BITS), rsa.generate_private_key(65537, key_size=BITS)
(call
  function: (attribute object: (_) @_module attribute: (identifier) @_function)
  arguments: (argument_list [
    (identifier) @alert @bits
    (keyword_argument name: (identifier) @_name value: (identifier) @alert @bits)
  ])
  (#match? @_module "(^|\\.|_)(rsa|dsa|dh|RSA|DSA|RSAKey|DSSKey)$")
  (#any-of? @_function "generate" "newkeys" "generate_private_key" "generate_parameters")
  (#origin-match? @bits "^(\\d{3}|1\\d{3}|20[0-3]\\d|204[0-7])$"))

; ec.generate_private_key(ec.SECP192R1())
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list [
    (call function: [(attribute attribute: (identifier) @bits) (identifier) @bits])
    (attribute attribute: (identifier) @bits)
    (keyword_argument value: [(attribute attribute: (identifier) @bits) (call function: (attribute attribute: (identifier) @bits))])
  ] @alert)
  (#any-of? @_function "generate_private_key" "generate")
  (#any-of? @bits "SECP192R1" "SECT163R2" "SECT163K1"))
