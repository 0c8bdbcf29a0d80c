; new Random(System.currentTimeMillis()), new SecureRandom("…".getBytes()) where a secret is made
((object_creation_expression
  type: (_) @_type
  arguments: (argument_list . (_) @seed .)) @alert
  (#match? @_type "^(java\\.util\\.)?(Random|SplittableRandom)$")
  (#inside? @alert "method_declaration" "constructor_declaration")
  (#match? @seed "System\\.(currentTimeMillis|nanoTime)\\(|\\.getTime\\(\\)|toEpochMilli\\(|\\.pid\\(\\)|^-?\\d+[lL]?$|hashCode\\(")
  (#function-match? @alert "([gG]enerate|[cC]reate|[mM]ake|[nN]ew|[rR]andom|[iI]ssue|[rR]eset|[nN]ext)\\w*(Token|Password|Otp|OTP|Secret|Salt|Nonce|ApiKey|APIKey|SessionI[dD]|SessionKey|ResetCode|Csrf)s?\\(|\\b(resetToken|accessToken|sessionToken|csrfToken|otp|OTP|nonce|sessionI[dD]|apiKey|secretKey|token|password|secret) :?= |\\.set(\\w*Token|ApiKey|SessionId|\\w*Secret|Password)\\("))

; random.setSeed(System.nanoTime()) before the first value
((method_invocation
  object: (_) @_random
  name: (identifier) @_function
  arguments: (argument_list . (_) @seed .)) @alert
  (#eq? @_function "setSeed")
  (#match? @seed "System\\.(currentTimeMillis|nanoTime)\\(|\\.getTime\\(\\)|toEpochMilli\\(|\\.pid\\(\\)|^-?\\d+[lL]?$|^\"[^\"]*\"\\.getBytes\\(")
  (#origin-match? @_random "^(java\\.util\\.)?(Random|SecureRandom)\\($|^SecureRandom\\.getInstance\\(")
  (#function-match? @alert "([gG]enerate|[cC]reate|[mM]ake|[nN]ew|[rR]andom|[iI]ssue|[rR]eset|[nN]ext)\\w*(Token|Password|Otp|OTP|Secret|Salt|Nonce|ApiKey|APIKey|SessionI[dD]|SessionKey|ResetCode|Csrf)s?\\(|\\b(resetToken|accessToken|sessionToken|csrfToken|otp|OTP|nonce|sessionI[dD]|apiKey|secretKey|token|password|secret) :?= |\\.set(\\w*Token|ApiKey|SessionId|\\w*Secret|Password)\\(")
  (#not-before-match? @alert "\\.(nextBytes|nextInt|nextLong|generateSeed)\\("))

; new SecureRandom(String.valueOf(System.nanoTime()).getBytes())
((object_creation_expression
  type: (type_identifier) @_type
  arguments: (argument_list . (_) @seed .)) @alert
  (#eq? @_type "SecureRandom")
  (#match? @seed "System\\.(currentTimeMillis|nanoTime)\\(|^\"[^\"]*\"\\.getBytes\\("))
