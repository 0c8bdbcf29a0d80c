; cipher.NewCTR(block, iv), aead.Seal(nil, nonce, text, nil)
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_make)
  arguments: (argument_list . (_) . (_) @sink @iv .)
  (#eq? @_package "cipher")
  (#any-of? @_make "NewCTR" "NewOFB" "NewCFBEncrypter" "NewCBCEncrypter")
  (#not-before-match? @iv "\\b{it}\\[[^\\]\\n]*\\] [|^+-]?= [a-zA-Z]"))
(call_expression
  function: (selector_expression field: (field_identifier) @_seal)
  arguments: (argument_list . (_) . (_) @sink @iv . (_) . (_) .)
  (#eq? @_seal "Seal")
  (#file-match? "crypto/cipher|chacha20poly1305|cipher\\.AEAD")
  (#not-before-match? @iv "\\b{it}\\[[^\\]\\n]*\\] [|^+-]?= [a-zA-Z]"))

; Written down, or made and never filled
((type_conversion_expression type: (slice_type) operand: [(interpreted_string_literal) (raw_string_literal)]) @source)
((type_conversion_expression type: (slice_type) operand: (identifier) @_text) @source
  (#constant? @_text))
((composite_literal type: [(slice_type) (array_type)] body: (literal_value . (literal_element (int_literal))) @source))
((call_expression function: (identifier) @_make arguments: (argument_list . (slice_type))) @source
  (#eq? @_make "make"))

; rand.Read(iv), io.ReadFull(rand.Reader, iv[:]), copy(iv, given): somebody else's bytes are in it
((call_expression
  function: [(identifier) @_function (selector_expression field: (field_identifier) @_function)]
  arguments: (argument_list [(_) @guarded (slice_expression operand: (_) @guarded)])) @guard
  (#not-match? @_function "^(New\\w*Cipher|NewCTR|NewOFB|NewCFB\\w+|NewCBC\\w+|NewGCM\\w*|Seal|Open|len|make|print\\w*|Print\\w*)$")
  (#set! when "after"))
