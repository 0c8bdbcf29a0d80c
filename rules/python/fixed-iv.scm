; AES.new(key, AES.MODE_CBC, b"0123456789abcdef")
(call
  function: (attribute object: (identifier) @_cipher attribute: (identifier) @_function)
  arguments: (argument_list . (_) . (attribute) @_mode . [(string) (identifier) (attribute) (binary_operator) (call)] @alert @iv)
  (#any-of? @_cipher "AES" "DES" "DES3" "Blowfish" "CAST" "ARC2" "Camellia")
  (#eq? @_function "new")
  (#match? @_mode "MODE_(CBC|CFB|OFB|OPENPGP|GCM|EAX|CCM|OCB)$")
  (#constant? @iv))
(call
  function: (attribute object: (identifier) @_cipher attribute: (identifier) @_function)
  arguments: (argument_list . (_) . (attribute) @_mode . [(call) (identifier)] @alert @iv)
  (#any-of? @_cipher "AES" "DES" "DES3" "Blowfish" "CAST" "ARC2" "Camellia")
  (#eq? @_function "new")
  (#match? @_mode "MODE_(CBC|CFB|OFB|OPENPGP|GCM|EAX|CCM|OCB)$")
  (#function-match? @iv "\\bbytes(array)?\\((\\d+|\\w+\\.block_size)\\)")
  (#origin-match? @iv "^bytes(array)?\\($")
  (#not-origin-match? @iv "urandom|random|read|^secrets\\.|generate|recv|decode|hash|digest|\\{|\\["))

; AES.new(key, AES.MODE_CBC, iv=b"…"), nonce=b"…"
(call
  function: (attribute object: (identifier) @_cipher attribute: (identifier) @_function)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @alert @iv))
  (#any-of? @_cipher "AES" "DES" "DES3" "Blowfish" "CAST" "ARC2" "Camellia" "ChaCha20" "ChaCha20_Poly1305" "Salsa20")
  (#eq? @_function "new")
  (#any-of? @_name "iv" "IV" "nonce")
  (#constant? @iv)
  (#not-match? @iv "^None$"))

; modes.CBC(b"\x00" * 16), modes.GCM(b"…"), ChaCha20(key, b"…")
(call
  function: (attribute object: (identifier) @_modes attribute: (identifier) @_mode)
  arguments: (argument_list . [(string) (identifier) (attribute) (binary_operator) (keyword_argument value: (_))] @alert @iv)
  (#eq? @_modes "modes")
  (#any-of? @_mode "CBC" "CFB" "CFB8" "OFB" "CTR" "GCM")
  (#constant? @iv)
  (#not-match? @iv "^None$"))
(call
  function: (attribute object: (identifier) @_modes attribute: (identifier) @_mode)
  arguments: (argument_list . (call) @alert @iv)
  (#eq? @_modes "modes")
  (#any-of? @_mode "CBC" "CFB" "CFB8" "OFB" "CTR" "GCM")
  (#match? @iv "^bytes(array)?\\(\\d+\\)$"))

; AESGCM(key).encrypt(b"…", text, None)
(call
  function: (attribute object: (_) @_cipher attribute: (identifier) @_function)
  arguments: (argument_list . [(string) (identifier) (attribute) (binary_operator)] @alert @iv . (_) . (_) .)
  (#eq? @_function "encrypt")
  (#origin-match? @_cipher "(AESGCM|AESCCM|AESOCB3|AESGCMSIV|AESSIV|ChaCha20Poly1305)\\($")
  (#constant? @iv))
