; hashlib.pbkdf2_hmac("sha256", password, b"salt", 600_000)
(call
  function: [(identifier) (attribute)] @_function
  arguments: (argument_list . (_) . (_) . (_) @alert @salt)
  (#match? @_function "pbkdf2_hmac$")
  (#constant? @salt))

; hashlib.scrypt(password, salt=b"…", n=2**14, r=8, p=1), PBKDF2HMAC(salt=b"")
(call
  function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @alert @salt))
  (#any-of? @_function
    "scrypt" "pbkdf2_hmac" "PBKDF2HMAC" "PBKDF2" "Scrypt" "bcrypt" "hash_secret" "hash_secret_raw" "Argon2id" "make_password"
    "HKDF")
  (#any-of? @_name "salt")
  (#not-match? @_function "^HKDF$")
  (#constant? @salt)
  (#not-match? @salt "^None$"))

; PBKDF2(password, b"salt", dkLen=32), scrypt(password, "salt", 32, N=2**14, r=8, p=1) of PyCryptodome
(call
  function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list . (_) . [(string) (identifier) (attribute) (binary_operator)] @alert @salt)
  (#any-of? @_function "PBKDF2" "scrypt" "make_password")
  (#constant? @salt)
  (#not-match? @salt "^None$"))

; bcrypt.hashpw(password, b"$2b$12$…"), crypt.crypt(password, "ab")
(call
  function: [(identifier) (attribute)] @_function
  arguments: (argument_list . (_) . [(string) (identifier) (attribute)] @alert @salt .)
  (#match? @_function "^(bcrypt\\.)?hashpw$|^crypt\\.crypt$")
  (#constant? @salt))
