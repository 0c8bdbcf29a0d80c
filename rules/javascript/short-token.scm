; const token = crypto.randomBytes(4).toString('hex'), nanoid(6)
((call_expression
  function: [(identifier) @function (member_expression property: (property_identifier) @function)]
  arguments: (arguments . (number) @bytes .)) @alert
  (#any-of? @function "randomBytes" "nanoid")
  (#match? @bytes "^[1-7]$")
  (#name-match? @alert "[tT]oken|TOKEN|[sS]ecret|SECRET|[sS]ession_?([iI][dD]|[kK]ey)|^sid$|[aA]pi_?[kK]ey|API_?KEY|([eE]ncryption|[sS]igning|[pP]rivate|aes|[hH]mac|[mM]aster|[sS]ecret)_?[kK]ey|[cC]srf|[rR]eset_?([kK]ey|[cC]ode|[lL]ink)|nonce|^(key|KEY)$")
  (#not-name-match? @alert "[tT]est|[rR]equest_?[iI]d|[tT]race|[sS]pan|[tT]oken_?([iI]d|[nN]ame|[pP]refix|[iI]ndex)|[kK]ey_?([iI]d|[pP]refix|[nN]ame)|[sS]uffix|[sS]hort|[sS]lug|[cC]olor"))

; crypto.getRandomValues(new Uint8Array(4)) as a token
((call_expression
  function: (member_expression property: (property_identifier) @function)
  arguments: (arguments . (new_expression constructor: (identifier) @_array arguments: (arguments . (number) @bytes .)) .)) @alert
  (#eq? @function "getRandomValues")
  (#eq? @_array "Uint8Array")
  (#match? @bytes "^[1-7]$")
  (#name-match? @alert "[tT]oken|TOKEN|[sS]ecret|SECRET|[sS]ession_?([iI][dD]|[kK]ey)|^sid$|[aA]pi_?[kK]ey|API_?KEY|([eE]ncryption|[sS]igning|[pP]rivate|aes|[hH]mac|[mM]aster|[sS]ecret)_?[kK]ey|[cC]srf|[rR]eset_?([kK]ey|[cC]ode|[lL]ink)|nonce|^(key|KEY)$")
  (#not-name-match? @alert "[tT]est|[rR]equest_?[iI]d|[tT]race|[sS]pan|[tT]oken_?([iI]d|[nN]ame|[pP]refix|[iI]ndex)|[kK]ey_?([iI]d|[pP]refix|[nN]ame)|[sS]uffix|[sS]hort|[sS]lug|[cC]olor"))
