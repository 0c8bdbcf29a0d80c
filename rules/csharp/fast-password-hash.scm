; sha.ComputeHash(Encoding.UTF8.GetBytes(password))
(invocation_expression
  function: (member_access_expression name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @_data)) @_arguments
  (#any-of? @_method "ComputeHash" "HashData")
  (#origin-match? @_data "(^|[._])([pP]assw(or)?d|[pP]assphrase|[pP]wd|pass|plain[pP]ass\\w*|\\w*Password)$")
  (#file-match? "\\b(MD5|SHA1|SHA256|SHA384|SHA512|HashAlgorithm)\\b")
  (#not-function-match? @_data "HMAC|Rfc2898|PBKDF2|[aA]rgon|[bB][cC]rypt|\\b[aA]es\\b|Aes\\.|Rijndael|[eE]ncrypt|[dD]ecrypt|[pP]wned|\\b[kK]ey\\s*=")) @alert @hash
