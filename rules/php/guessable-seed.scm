; mt_srand(time()) where a secret is made
((function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @seed))) @alert
  (#any-of? @_function "mt_srand" "srand")
  (#origin-match? @seed "^(time|microtime|getmypid|hrtime|date|crc32)\\($|^\\d+$")
  (#not-origin-match? @seed "random_(bytes|int)|openssl_")
  (#function-match? @alert "function \\w*([gG]enerate|[cC]reate|[mM]ake|[nN]ew|[rR]andom|[rR]eset|gen)_?\\w*([tT]oken|[pP]assword|[oO]tp|OTP|[sS]ecret|[sS]alt|[nN]once|[aA]pi_?[kK]ey|[sS]ession_?[iI]d)s?\\(|\\$(this->)?(\\w*[tT]oken|\\w*[pP]assword|otp|secret|salt|nonce|api_?[kK]ey|session_?[iI]d)\\s*\\.?=[^=]")
  (#after-match? @alert "\\b(mt_rand|rand|array_rand|shuffle|str_shuffle)\\s*\\("))
