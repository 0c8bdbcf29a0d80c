; MD5.Create(), unless the function is about checksums, caches or names, or about passwords, which have a rule
(invocation_expression
  function: (member_access_expression expression: (identifier) @_class @fix name: (identifier) @_method) @alert @function
  (#match? @_class "^(MD5|SHA1|MD4|RIPEMD160)$")
  (#any-of? @_method "Create" "HashData" "HashDataAsync")
  (#not-function-match? @function "[cC]heck[sS]um|CHECKSUM|[eE][tT]ag|E[tT]ag|[cC]ache|CACHE|[dD]edup|[gG]ravatar|[cC]ontentMD5|Content-MD5|[fF]ile[nN]ame|[bB]ucket|[sS]hard|[hH]ashCode|UUID|Uuid|Guid|[gG]it\\b|[wW]eb[sS]ocket|[fF]ingerprint|[pP]assw(or)?d|PASSWORD|[pP]assphrase|\\b[pP]wd\\b|[aA]vatar|[cC]ommit|[aA]rtifact|[tT]humbprint|[iI]ntegrity|[hH]ash[fF]ile|[fF]ile[hH]ash|[vV]ersion|FileStream|File\\.|HMACSHA1|[pP]wned|[tT]otp|TOTP|[oO]Auth"))
(invocation_expression
  function: (member_access_expression expression: (member_access_expression) @_class name: (identifier) @_method) @alert @function
  (#match? @_class "\\.(MD5|SHA1|MD4|RIPEMD160)$")
  (#any-of? @_method "Create" "HashData" "HashDataAsync")
  (#not-function-match? @function "[cC]heck[sS]um|CHECKSUM|[eE][tT]ag|E[tT]ag|[cC]ache|CACHE|[dD]edup|[gG]ravatar|[cC]ontentMD5|Content-MD5|[fF]ile[nN]ame|[bB]ucket|[sS]hard|[hH]ashCode|UUID|Uuid|Guid|[gG]it\\b|[wW]eb[sS]ocket|[fF]ingerprint|[pP]assw(or)?d|PASSWORD|[pP]assphrase|\\b[pP]wd\\b|[aA]vatar|[cC]ommit|[aA]rtifact|[tT]humbprint|[iI]ntegrity|[hH]ash[fF]ile|[fF]ile[hH]ash|[vV]ersion|FileStream|File\\.|HMACSHA1|[pP]wned|[tT]otp|TOTP|[oO]Auth"))

; new MD5CryptoServiceProvider()
(object_creation_expression
  type: (_) @function
  (#any-of? @function "MD5CryptoServiceProvider" "SHA1CryptoServiceProvider" "SHA1Managed" "MD5Cng" "SHA1Cng" "RIPEMD160Managed" "HMACMD5" "System.Security.Cryptography.MD5CryptoServiceProvider" "System.Security.Cryptography.SHA1CryptoServiceProvider" "System.Security.Cryptography.SHA1Managed")
  (#not-function-match? @function "[cC]heck[sS]um|CHECKSUM|[eE][tT]ag|E[tT]ag|[cC]ache|CACHE|[dD]edup|[gG]ravatar|[cC]ontentMD5|Content-MD5|[fF]ile[nN]ame|[bB]ucket|[sS]hard|[hH]ashCode|UUID|Uuid|Guid|[gG]it\\b|[wW]eb[sS]ocket|[fF]ingerprint|[pP]assw(or)?d|PASSWORD|[pP]assphrase|\\b[pP]wd\\b|[aA]vatar|[cC]ommit|[aA]rtifact|[tT]humbprint|[iI]ntegrity|[hH]ash[fF]ile|[fF]ile[hH]ash|[vV]ersion|FileStream|File\\.|HMACSHA1|[pP]wned|[tT]otp|TOTP|[oO]Auth")) @alert

; HashAlgorithm.Create("MD5")
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_method)
  arguments: (argument_list . (argument (string_literal) @alert @function))
  (#match? @_class "(^|\\.)(HashAlgorithm|CryptoConfig)$")
  (#any-of? @_method "Create" "CreateFromName")
  (#match? @function "^\"(MD5|SHA-?1|System\\.Security\\.Cryptography\\.(MD5|SHA1))\"$")
  (#not-function-match? @function "[cC]heck[sS]um|CHECKSUM|[eE][tT]ag|E[tT]ag|[cC]ache|CACHE|[dD]edup|[gG]ravatar|[cC]ontentMD5|Content-MD5|[fF]ile[nN]ame|[bB]ucket|[sS]hard|[hH]ashCode|UUID|Uuid|Guid|[gG]it\\b|[wW]eb[sS]ocket|[fF]ingerprint|[pP]assw(or)?d|PASSWORD|[pP]assphrase|\\b[pP]wd\\b|[aA]vatar|[cC]ommit|[aA]rtifact|[tT]humbprint|[iI]ntegrity|[hH]ash[fF]ile|[fF]ile[hH]ash|[vV]ersion|FileStream|File\\.|HMACSHA1|[pP]wned|[tT]otp|TOTP|[oO]Auth"))
