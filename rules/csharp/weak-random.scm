; random.Next(…) in a function that makes a token, password, code or salt
(invocation_expression
  function: (member_access_expression expression: (_) @_source name: (identifier) @_method) @fix
  arguments: (argument_list (argument))
  (#eq? @_method "Next")
  (#match? @_source "^(new )?(System\\.)?_?([rR]andom(Shared|\\.Shared|\\(\\)|Generator|Number)?|[rR]nd|[rR]and|[rR]ng|rnd?Gen|r)$")
  (#not-file-match? "Next\\(int \\w+, int \\w+\\)")
  (#function-match? @_source "([gG]enerate|[cC]reate|[mM]ake|[nN]ew|[bB]uild|[gG]et|[rR]andom|[iI]ssue)\\w*(Token|Password|Passwd|Otp|OTP|Secret|Salt|Nonce|ApiKey|SessionI[dD]|SessionKey|VerificationCode|VerifyCode|ResetCode|RecoveryCode|Captcha|InviteCode|Csrf|CSRF|PinCode|Pin\\b|PIN\\b)|([rR]eset|[aA]ccess|[aA]uth|[sS]ession|[vV]erification|[sS]ecret|[aA]ctivation|[rR]efresh|[rR]emember[mM]e|[cC]srf|[cC]onfirm\\w*)(Token|Code|Key)\\b|([tT]emporary|[tT]emp|[nN]ew|[dD]efault)(Password|ResetToken|Salt|SessionId)\\b|\\b(otp|OTP|salt|nonce|sessionId|apiKey|secretKey|passwd|captcha)\\s*(=|\\()|\\b(token|password|secret)\\s*=[^=>]")
  (#not-function-match? @_source "RandomNumberGenerator|RNGCryptoServiceProvider|[jJ]itter|[bB]ackoff|[rR]etry")) @alert @call

; the same inside a lambda of such a function
(invocation_expression
  function: (member_access_expression expression: (_) @_source name: (identifier) @_method) @fix
  arguments: (argument_list (argument))
  (#eq? @_method "Next")
  (#match? @_source "^(new )?(System\\.)?_?([rR]andom(Shared|\\.Shared|\\(\\)|Generator|Number)?|[rR]nd|[rR]and|[rR]ng|rnd?Gen|r)$")
  (#inside? @_source "lambda_expression")
  (#name-match? @_source "(Token|Password|Passwd|Otp|Secret|Salt|Nonce|ApiKey|SessionI[dD]|VerificationCode|ResetCode|RecoveryCode|InviteCode|Pin|[pP]assword|[tT]oken|[sS]ecret|[sS]alt|otp)$")) @alert @call

; random.NextBytes(salt), Random.Shared.Next()
(invocation_expression
  function: (member_access_expression expression: (_) @_source name: (identifier) @_method)
  arguments: (argument_list) @_arguments
  (#any-of? @_method "NextBytes" "NextInt64" "NextDouble" "Next")
  (#match? @_source "^(new )?(System\\.)?_?([rR]andom(Shared|\\.Shared|\\(\\)|Generator|Number)?|[rR]nd|[rR]and|[rR]ng|rnd?Gen|r)$")
  (#not-match? @_arguments "^\\([^)]+\\).*$|^NextBytes$")
  (#function-match? @_source "([gG]enerate|[cC]reate|[mM]ake|[nN]ew|[bB]uild|[gG]et|[rR]andom|[iI]ssue)\\w*(Token|Password|Passwd|Otp|OTP|Secret|Salt|Nonce|ApiKey|SessionI[dD]|SessionKey|VerificationCode|VerifyCode|ResetCode|RecoveryCode|Captcha|InviteCode|Csrf|CSRF|PinCode|Pin\\b|PIN\\b)|([rR]eset|[aA]ccess|[aA]uth|[sS]ession|[vV]erification|[sS]ecret|[aA]ctivation|[rR]efresh|[rR]emember[mM]e|[cC]srf|[cC]onfirm\\w*)(Token|Code|Key)\\b|([tT]emporary|[tT]emp|[nN]ew|[dD]efault)(Password|ResetToken|Salt|SessionId)\\b|\\b(otp|OTP|salt|nonce|sessionId|apiKey|secretKey|passwd|captcha)\\s*(=|\\()|\\b(token|password|secret)\\s*=[^=>]")
  (#not-function-match? @_source "RandomNumberGenerator|RNGCryptoServiceProvider|[jJ]itter|[bB]ackoff|[rR]etry")) @alert @call

(invocation_expression
  function: (member_access_expression expression: (_) @_source name: (identifier) @_method)
  arguments: (argument_list . (argument (identifier) @_bytes) .)
  (#eq? @_method "NextBytes")
  (#match? @_source "^(new )?(System\\.)?_?([rR]andom(Shared|\\.Shared|\\(\\)|Generator|Number)?|[rR]nd|[rR]and|rnd?Gen|r)$")
  (#function-match? @_source "([gG]enerate|[cC]reate|[mM]ake|[nN]ew|[bB]uild|[gG]et|[rR]andom|[iI]ssue)\\w*(Token|Password|Passwd|Otp|OTP|Secret|Salt|Nonce|ApiKey|SessionI[dD]|SessionKey|VerificationCode|VerifyCode|ResetCode|RecoveryCode|Captcha|InviteCode|Csrf|CSRF|PinCode|Pin\\b|PIN\\b)|([rR]eset|[aA]ccess|[aA]uth|[sS]ession|[vV]erification|[sS]ecret|[aA]ctivation|[rR]efresh|[rR]emember[mM]e|[cC]srf|[cC]onfirm\\w*)(Token|Code|Key)\\b|([tT]emporary|[tT]emp|[nN]ew|[dD]efault)(Password|ResetToken|Salt|SessionId)\\b|\\b(otp|OTP|salt|nonce|sessionId|apiKey|secretKey|passwd|captcha)\\s*(=|\\()|\\b(token|password|secret)\\s*=[^=>]|\\b(key|iv|Key|IV)\\b")
  (#not-function-match? @_source "RandomNumberGenerator|RNGCryptoServiceProvider")) @alert @call
