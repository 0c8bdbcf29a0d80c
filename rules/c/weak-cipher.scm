; EVP_EncryptInit_ex(context, EVP_des_cbc(), …)
(call_expression
  function: (identifier) @_function
  arguments: (argument_list . (_) . (call_expression function: (identifier) @cipher) @alert)
  (#match? @_function "^EVP_(Encrypt|Decrypt|Cipher|Seal|Open)Init(_ex2?)?$")
  (#match? @cipher "^EVP_(des_|rc4|rc2|bf_|cast5|idea|\\w+_ecb$|desx|enc_null)"))

; const EVP_CIPHER *cipher = EVP_des_cbc();
(init_declarator
  value: (call_expression function: (identifier) @cipher) @alert
  (#match? @cipher "^EVP_(des_|rc4|rc2|bf_|cast5|idea|(aes|camellia|aria|sm4|seed)_\\w*ecb$|desx)"))

; DES_ecb_encrypt(…), RC4(…), AES_ecb_encrypt(…)
(call_expression
  function: (identifier) @cipher @alert
  (#match? @cipher "^(DES_(ecb|cbc|ncbc|cfb64|ofb64|ecb2|pcbc)_encrypt|DES_crypt|RC4|RC2_\\w+_encrypt|BF_\\w+_encrypt|AES_ecb_encrypt|mbedtls_des_crypt_\\w+|mbedtls_arc4_crypt|mbedtls_aes_crypt_ecb|ecb_crypt|cbc_crypt)$"))

; gcry_cipher_open(&handle, GCRY_CIPHER_AES, GCRY_CIPHER_MODE_ECB, 0)
(call_expression
  function: (identifier) @_function
  arguments: (argument_list (identifier) @alert @cipher)
  (#any-of? @_function "gcry_cipher_open" "mbedtls_cipher_info_from_type" "CryptDeriveKey" "CryptGenKey")
  (#match? @cipher "_MODE_ECB$|^GCRY_CIPHER_(DES|3DES|ARCFOUR|RFC2268_40)$|^MBEDTLS_CIPHER_(DES|ARC4|\\w+_ECB$)|^CALG_(DES|RC4|RC2|3DES)$"))
