; rand.Seed(time.Now().UnixNano()), rand.NewSource(42) where a secret is made
((call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) @seed .)) @alert
  (#match? @_package "^(rand|mrand|mathrand)$")
  (#any-of? @_function "Seed" "NewSource")
  (#match? @seed "time\\.Now\\(\\)\\.(Unix\\w*|Nanosecond)\\(|os\\.Getpid\\(|^-?\\d+$")
  (#file-match? "\"math/rand\"")
  (#function-match? @alert "([gG]enerate|[gG]en|[cC]reate|[mM]ake|[nN]ew|[rR]andom|[iI]ssue|[rR]eset)\\w*(Token|Password|Otp|OTP|Secret|Salt|Nonce|ApiKey|APIKey|SessionI[dD]|SessionKey|ResetCode|Csrf|CSRF|VerificationCode)s?\\(|\\b(resetToken|accessToken|sessionToken|csrfToken|otp|nonce|sessionI[dD]|apiKey|secretKey|token|password|secret|salt) :?= ")
  (#after-match? @alert "\\.(Int|Intn|Int31|Int31n|Int63|Int63n|Read|Uint32|Uint64|Perm|Float64)\\("))
