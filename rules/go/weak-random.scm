; math/rand in a function that makes a token, password, code or salt.
(call_expression
  function: (selector_expression
    operand: (identifier) @_source
    field: (field_identifier) @_function)
  (#match? @_source "^(rand|mrand|mathrand|rng|rnd|r|random|seededRand)$")
  (#any-of? @_function "Intn" "Int63" "Int" "Int31" "Int31n" "Int63n" "Read" "Uint32" "Uint64" "IntN" "N" "Int64" "Int64N")
  (#file-match? "\"math/rand(/v2)?\"")
  (#not-file-match? "^\\s*\"crypto/rand\"")
  (#function-match? @_source "([gG]enerate|[cC]reate|[mM]ake|[nN]ew|[bB]uild|[gG]et|[rR]andom|[iI]ssue)\\w*(Token|Password|Passwd|Otp|OTP|Secret|Salt|Nonce|ApiKey|APIKey|SessionI[dD]|SessionKey|VerificationCode|VerifyCode|ResetCode|RecoveryCode|Captcha|InviteCode|Csrf|CSRF|PinCode|Pin\\b|PIN\\b)|([rR]eset|[aA]ccess|[aA]uth|[sS]ession|[vV]erification|[sS]ecret|[aA]ctivation|[rR]efresh|[rR]emember[mM]e|[cC]srf|[cC]onfirm\\w*)_?(Token|token|Code|code|Key|key)\\b|(set|temporary|temp|new|default)_?(Password|password|ResetToken|Salt|SessionId)\\b|\\b(otp|OTP|salt|nonce|sessionId|sessionID|apiKey|secretKey|passwd|captcha)\\s*(:?=|\\()|\\b(token|password|secret)\\s*:?=[^=]")) @alert @call
