; PyCryptodome: a broken cipher
(call
  function: (attribute object: (identifier) @_cipher attribute: (identifier) @_new) @alert @cipher
  (#any-of? @_cipher "DES" "DES3" "ARC2" "ARC4" "Blowfish" "CAST" "XOR")
  (#eq? @_new "new"))

; PyCryptodome: a mode that shows patterns
(call
  function: (attribute object: (identifier) @_cipher attribute: (identifier) @_new)
  arguments: (argument_list . (_) . (attribute attribute: (identifier) @_mode) @alert @cipher)
  (#eq? @_cipher "AES")
  (#eq? @_new "new")
  (#eq? @_mode "MODE_ECB"))

(call
  function: (attribute object: (identifier) @_cipher attribute: (identifier) @_new)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (attribute attribute: (identifier) @_mode) @alert @cipher))
  (#eq? @_cipher "AES")
  (#eq? @_new "new")
  (#eq? @_name "mode")
  (#eq? @_mode "MODE_ECB"))

; cryptography: modes.ECB(), algorithms.ARC4(key)
(call
  function: (attribute object: (_) @_module attribute: (identifier) @_name) @alert @cipher
  (#match? @_module "(^|\\.)modes$")
  (#eq? @_name "ECB"))

(call
  function: (attribute object: (_) @_module attribute: (identifier) @_name) @alert @cipher
  (#match? @_module "(^|\\.)algorithms$")
  (#any-of? @_name "ARC4" "TripleDES" "Blowfish" "IDEA" "CAST5" "SEED" "RC2"))
