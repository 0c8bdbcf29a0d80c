; var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(4)), RandomNumberGenerator.GetHexString(6)
((invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_name) @function
  arguments: (argument_list . (argument (integer_literal) @bytes) .)) @alert
  (#match? @_class "(^|\\.)RandomNumberGenerator$")
  (#any-of? @_name "GetBytes" "GetHexString")
  (#match? @bytes "^[1-7]$")
  (#name-match? @alert "[tT]oken|TOKEN|[sS]ecret|SECRET|[sS]ession_?([iI][dD]|[kK]ey)|^@?sid$|[aA]pi_?[kK]ey|API_?KEY|([eE]ncryption|[sS]igning|[pP]rivate|[hH]mac|[mM]aster|[sS]ecret)_?[kK]ey|[cC]srf|[rR]eset_?([kK]ey|[cC]ode|[lL]ink)|nonce")
  (#not-name-match? @alert "[tT]est|[rR]equest_?[iI]d|[tT]race|[sS]pan|[tT]oken_?([iI]d|[nN]ame|[pP]refix|[iI]ndex)|[kK]ey_?([iI]d|[pP]refix|[nN]ame)|[sS]uffix|[sS]hort|[sS]lug|[cC]olor"))
