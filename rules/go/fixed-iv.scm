; cipher.NewCTR(block, iv) with an iv that is written down or was never filled.
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_make)
  arguments: (argument_list . (_) . (_) @alert @iv .)
  (#eq? @_package "cipher")
  (#any-of? @_make "NewCTR" "NewOFB" "NewCFBEncrypter" "NewCBCEncrypter")
  (#constant? @iv)
  (#not-before-match? @iv "[(,] *{it}\\b(?!\\))|[(]{it}\\)|\\b{it}\\["))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_make)
  arguments: (argument_list . (_) . (identifier) @alert @iv .)
  (#eq? @_package "cipher")
  (#any-of? @_make "NewCTR" "NewOFB" "NewCFBEncrypter" "NewCBCEncrypter")
  (#before-match? @iv "\\b{it} :?= make\\(\\[\\]byte,|\\bvar {it} \\[")
  (#not-before-match? @iv "[(,] *&?{it}\\b|\\b{it}\\[[^\\]\\n]*\\][^\\n=]*= *[^\\d\\s]|\\b{it}, |\\b{it} = (?!make)"))

; aead.Seal(nil, nonce, text, nil)
(call_expression
  function: (selector_expression operand: (_) @_aead field: (field_identifier) @_seal)
  arguments: (argument_list . (_) . (_) @alert @iv . (_) . (_) .)
  (#eq? @_seal "Seal")
  (#file-match? "crypto/cipher|chacha20poly1305|cipher\\.AEAD")
  (#constant? @iv)
  (#not-before-match? @iv "[(,] *{it}\\b(?!\\))|[(]{it}\\)|\\b{it}\\["))
(call_expression
  function: (selector_expression operand: (_) @_aead field: (field_identifier) @_seal)
  arguments: (argument_list . (_) . (identifier) @alert @iv . (_) . (_) .)
  (#eq? @_seal "Seal")
  (#file-match? "crypto/cipher|chacha20poly1305|cipher\\.AEAD")
  (#before-match? @iv "\\b{it} :?= make\\(\\[\\]byte,|\\bvar {it} \\[")
  (#not-before-match? @iv "[(,] *&?{it}\\b|\\b{it}\\[[^\\]\\n]*\\][^\\n=]*= *[^\\d\\s]|\\b{it}, |\\b{it} = (?!make)"))
