; rand() in a function that makes a token, password, key or salt.
(call_expression
  function: (_) @function
  (#match? @function "^(std::)?(rand|random|drand48|lrand48|mrand48|rand_r)$")
  (#function-match? @function "([gG]enerate|[cC]reate|[mM]ake|[nN]ew|[bB]uild|[gG]et|[rR]andom|[iI]ssue|[gG]en)_?\\w*([tT]oken|[pP]assword|[pP]asswd|[oO]tp|OTP|[sS]ecret|[sS]alt|[nN]once|[aA]pi_?[kK]ey|[sS]ession_?[iI]d|[sS]ession_?[kK]ey|[cC]ode|[cC]srf|[pP]in|[iI][vV]|[eE]ncryption_?[kK]ey|[aA]es_?[kK]ey)\\b|\\b(otp|OTP|salt|nonce|session_?[iI]d|api_?[kK]ey|secret_?[kK]ey|passwd|token|password|secret|reset_code|private_?[kK]ey|aes_?[kK]ey|encryption_?[kK]ey)\\s*(\\[[^\\]]*\\]\\s*)?=[^=]")) @alert

; std::mt19937 in such a function
(declaration
  type: (_) @function @alert
  (#match? @function "^std::(mt19937|mt19937_64|minstd_rand0?|default_random_engine)$")
  (#function-match? @function "([gG]enerate|[cC]reate|[mM]ake|[nN]ew|[bB]uild|[gG]et|[rR]andom|[iI]ssue|[gG]en)_?\\w*([tT]oken|[pP]assword|[pP]asswd|[oO]tp|OTP|[sS]ecret|[sS]alt|[nN]once|[aA]pi_?[kK]ey|[sS]ession_?[iI]d|[sS]ession_?[kK]ey|[cC]ode|[cC]srf|[pP]in|[iI][vV]|[eE]ncryption_?[kK]ey|[aA]es_?[kK]ey)\\b|\\b(otp|OTP|salt|nonce|session_?[iI]d|api_?[kK]ey|secret_?[kK]ey|passwd|token|password|secret|reset_code|private_?[kK]ey|aes_?[kK]ey|encryption_?[kK]ey)\\s*(\\[[^\\]]*\\]\\s*)?=[^=]"))
