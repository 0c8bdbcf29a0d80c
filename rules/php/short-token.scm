; $token = bin2hex(random_bytes(4)), Str::random(6)
((function_call_expression
  function: (name) @function
  arguments: (arguments . (argument (integer) @bytes) .)) @alert
  (#any-of? @function "random_bytes" "openssl_random_pseudo_bytes" "str_random")
  (#match? @bytes "^[1-7]$")
  (#name-match? @alert "[tT]oken|TOKEN|[sS]ecret|SECRET|[sS]ession_?([iI][dD]|[kK]ey)|^sid$|[aA]pi_?[kK]ey|API_?KEY|([eE]ncryption|[sS]igning|[pP]rivate|aes|[hH]mac|[mM]aster|[sS]ecret)_?[kK]ey|[cC]srf|[rR]eset_?([kK]ey|[cC]ode|[lL]ink)|nonce|^(key|KEY)$")
  (#not-name-match? @alert "[tT]est|[rR]equest_?[iI]d|[tT]race|[sS]pan|[tT]oken_?([iI]d|[nN]ame|[pP]refix|[iI]ndex)|[kK]ey_?([iI]d|[pP]refix|[nN]ame)|[sS]uffix|[sS]hort|[sS]lug|[cC]olor"))
((scoped_call_expression
  scope: (name) @_class
  name: (name) @function
  arguments: (arguments . (argument (integer) @bytes) .)) @alert
  (#eq? @_class "Str")
  (#eq? @function "random")
  (#match? @bytes "^[1-7]$")
  (#name-match? @alert "[tT]oken|TOKEN|[sS]ecret|SECRET|[sS]ession_?([iI][dD]|[kK]ey)|^sid$|[aA]pi_?[kK]ey|API_?KEY|([eE]ncryption|[sS]igning|[pP]rivate|aes|[hH]mac|[mM]aster|[sS]ecret)_?[kK]ey|[cC]srf|[rR]eset_?([kK]ey|[cC]ode|[lL]ink)|nonce|^(key|KEY)$")
  (#not-name-match? @alert "[tT]est|[rR]equest_?[iI]d|[tT]race|[sS]pan|[tT]oken_?([iI]d|[nN]ame|[pP]refix|[iI]ndex)|[kK]ey_?([iI]d|[pP]refix|[nN]ame)|[sS]uffix|[sS]hort|[sS]lug|[cC]olor"))
