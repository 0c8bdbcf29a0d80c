; java.util.Random, Math.random or ThreadLocalRandom in a function that makes a token, password, code or salt.
(method_invocation
  object: (_) @_source
  name: (identifier) @_method
  (#any-of? @_method "nextInt" "nextLong" "nextBytes" "nextDouble" "nextFloat" "ints" "nextBoolean")
  (#origin-match? @_source "^(java\\.util\\.)?(Random\\($|ThreadLocalRandom\\.current\\()")
  (#not-origin-match? @_source "SecureRandom|getInstanceStrong")
  (#function-match? @_source "([gG]enerate|[cC]reate|[mM]ake|[nN]ew|[bB]uild|[gG]et|[rR]andom|[iI]ssue)\\w*(Token|Password|Passwd|Otp|OTP|Secret|Salt|Nonce|ApiKey|APIKey|SessionI[dD]|SessionKey|VerificationCode|VerifyCode|ResetCode|RecoveryCode|Captcha|InviteCode|Csrf|CSRF|PinCode|Pin\\b|PIN\\b)|([rR]eset|[aA]ccess|[aA]uth|[sS]ession|[vV]erification|[sS]ecret|[aA]ctivation|[rR]efresh|[rR]emember[mM]e|[cC]srf|[cC]onfirm\\w*)_?(Token|token|Code|code|Key|key)\\b|(set|temporary|temp|new|default)_?(Password|password|ResetToken|Salt|SessionId)\\b|\\b(otp|OTP|salt|nonce|sessionId|sessionID|apiKey|secretKey|passwd|captcha)\\s*(:?=|\\()|\\b(token|password|secret)\\s*:?=[^=]")) @alert @call

(method_invocation
  object: (identifier) @_class
  name: (identifier) @_method
  (#eq? @_class "Math")
  (#eq? @_method "random")
  (#function-match? @_class "([gG]enerate|[cC]reate|[mM]ake|[nN]ew|[bB]uild|[gG]et|[rR]andom|[iI]ssue)\\w*(Token|Password|Passwd|Otp|OTP|Secret|Salt|Nonce|ApiKey|APIKey|SessionI[dD]|SessionKey|VerificationCode|VerifyCode|ResetCode|RecoveryCode|Captcha|InviteCode|Csrf|CSRF|PinCode|Pin\\b|PIN\\b)|([rR]eset|[aA]ccess|[aA]uth|[sS]ession|[vV]erification|[sS]ecret|[aA]ctivation|[rR]efresh|[rR]emember[mM]e|[cC]srf|[cC]onfirm\\w*)_?(Token|token|Code|code|Key|key)\\b|(set|temporary|temp|new|default)_?(Password|password|ResetToken|Salt|SessionId)\\b|\\b(otp|OTP|salt|nonce|sessionId|sessionID|apiKey|secretKey|passwd|captcha)\\s*(:?=|\\()|\\b(token|password|secret)\\s*:?=[^=]")) @alert @call

(method_invocation
  object: (identifier) @_class
  name: (identifier) @_method
  (#eq? @_class "RandomStringUtils")
  (#any-of? @_method "random" "randomAlphanumeric" "randomAlphabetic" "randomNumeric" "randomAscii")
  (#function-match? @_class "([gG]enerate|[cC]reate|[mM]ake|[nN]ew|[bB]uild|[gG]et|[rR]andom|[iI]ssue)\\w*(Token|Password|Passwd|Otp|OTP|Secret|Salt|Nonce|ApiKey|APIKey|SessionI[dD]|SessionKey|VerificationCode|VerifyCode|ResetCode|RecoveryCode|Captcha|InviteCode|Csrf|CSRF|PinCode|Pin\\b|PIN\\b)|([rR]eset|[aA]ccess|[aA]uth|[sS]ession|[vV]erification|[sS]ecret|[aA]ctivation|[rR]efresh|[rR]emember[mM]e|[cC]srf|[cC]onfirm\\w*)_?(Token|token|Code|code|Key|key)\\b|(set|temporary|temp|new|default)_?(Password|password|ResetToken|Salt|SessionId)\\b|\\b(otp|OTP|salt|nonce|sessionId|sessionID|apiKey|secretKey|passwd|captcha)\\s*(:?=|\\()|\\b(token|password|secret)\\s*:?=[^=]")) @alert @call
