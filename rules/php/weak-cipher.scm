; openssl_encrypt($text, 'aes-128-ecb', $key)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument [(string) (encapsed_string)] @alert @cipher))
  (#any-of? @_function "openssl_encrypt" "openssl_decrypt" "openssl_seal")
  (#match? @cipher "^.([dD][eE][sS]|[rR][cC][42]|bf|BF|cast5|idea|seed)(-|.$)|-(ecb|ECB).$"))

; mcrypt_encrypt(…)
(function_call_expression
  function: (name) @alert @cipher
  (#match? @cipher "^mcrypt_(encrypt|decrypt|ecb|cbc|cfb|ofb|module_open|generic)$"))

; crypt($password, 'ab') is DES
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument [(string) (encapsed_string)] @alert @cipher))
  (#eq? @_function "crypt")
  (#match? @cipher "^.([a-zA-Z0-9./]{2}|\\$1\\$.*).$"))
