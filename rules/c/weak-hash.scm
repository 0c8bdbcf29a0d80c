; MD5(password, …)
(call_expression
  function: (identifier) @function @alert
  arguments: (argument_list . (_) @_data)
  (#match? @function "^(MD[245]|SHA1|MD[45]_Update|SHA1_Update|md5|sha1|CC_MD5|CC_SHA1|md5_hash|gcry_md_hash_buffer)$")
  (#match? @_data "[pP]assw(or)?d|PASSW(OR)?D|[pP]assphrase|[sS]ecret|\\b[pP]wd\\b"))

(call_expression
  function: (identifier) @function @alert
  arguments: (argument_list . (_) . (_) @_data)
  (#match? @function "^(MD[45]_Update|SHA1_Update|MD5Update|SHA1Update|EVP_DigestUpdate_md5|CC_MD5_Update|CC_SHA1_Update)$")
  (#match? @_data "[pP]assw(or)?d|PASSW(OR)?D|[pP]assphrase|[sS]ecret|\\b[pP]wd\\b"))

; EVP_md5() in a function about passwords and signatures
(call_expression
  function: (identifier) @function @alert
  (#match? @function "^EVP_(md[245]|sha1)$")
  (#function-match? @function "([hH]ash|[vV]erify|[cC]heck|[sS]tore|[eE]ncrypt)_?\\w*[pP]assw(or)?d|[pP]assw(or)?d_?\\w*([hH]ash|[vV]erify|[cC]heck)|DigestSignInit|DigestVerifyInit|DigestUpdate\\s*\\([^;]*[pP]assw(or)?d|EVP_Digest\\s*\\([^;]*[pP]assw(or)?d|X509_sign\\s*\\(|PBKDF2_HMAC\\s*\\([^;]*EVP_md5"))
