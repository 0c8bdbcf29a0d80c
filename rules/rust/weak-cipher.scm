; Cipher::des_cbc()
(call_expression
  function: (scoped_identifier path: (_) @_class name: (identifier) @cipher @alert)
  (#match? @_class "(^|::)Cipher$")
  (#any-of? @cipher "des_cbc" "des_ecb" "des_ede3" "des_ede3_cbc" "des_ede3_ecb" "des_ede3_cfb64" "rc4" "bf_cbc" "bf_ecb" "bf_cfb64" "bf_ofb" "cast5_cbc" "aes_128_ecb" "aes_192_ecb" "aes_256_ecb"))

; Des::new(key), Rc4::new(key)
(call_expression
  function: (scoped_identifier path: (_) @cipher name: (identifier) @_new)
  (#match? @cipher "(^|::)(Des|TdesEde3|TdesEee3|Rc4|Rc2|Blowfish)$")
  (#any-of? @_new "new" "new_from_slice" "new_from_slices")) @alert

; ecb::Encryptor::<Aes128>, type Aes128Ecb = Ecb<Aes128, Pkcs7>
(generic_type
  type: [(type_identifier) @_mode (scoped_type_identifier path: (_) @_module)] @cipher @alert
  (#match? @cipher "^(Ecb|ecb::(En|De)cryptor|block_modes::Ecb)$"))
