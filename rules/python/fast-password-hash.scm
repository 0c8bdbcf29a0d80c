; A fast hash of a password.
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_name) @alert @function
  arguments: (argument_list . [(call) (identifier) (attribute) (subscript) (binary_operator) (string) (parenthesized_expression)] @_value)
  (#match? @function "^(hashlib\\.(sha(224|256|384|512)|sha3_\\d+|blake2[bs])|SHA(256|384|512)\\.new)$")
  (#origin-match? @_value "([pP]assw(or)?d|PASSW(OR)?D|[pP]assphrase|^pwd$|\\.pwd$)")
  (#not-function-match? @alert "scrypt|bcrypt|pbkdf2|argon2|PBKDF2|[kK][dD][fF]|digest_?[aA]uth|nonce|pwned|range\\("))

; def hash_password(text): return hashlib.sha256(text.encode())
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_name) @alert @function
  arguments: (argument_list . [(call) (identifier) (attribute) (subscript) (binary_operator) (string) (parenthesized_expression)] @_value)
  (#match? @function "^(hashlib\\.(sha(224|256|384|512)|sha3_\\d+|blake2[bs])|SHA(256|384|512)\\.new)$")
  (#name-match? @alert "hash_?(password|passwd|pw)|(password|passwd|pwd)_?(hash|digest)|hashed_?(password|pw)")
  (#not-origin-match? @_value "([pP]assw(or)?d|PASSW(OR)?D|[pP]assphrase|^pwd$|\\.pwd$)")
  (#not-function-match? @alert "scrypt|bcrypt|pbkdf2|argon2|PBKDF2|[kK][dD][fF]|digest_?[aA]uth|nonce|pwned|range\\("))
