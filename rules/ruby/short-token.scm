; token = SecureRandom.hex(4)
((call
  receiver: (constant) @_class
  method: (identifier) @function
  arguments: (argument_list . (integer) @bytes .)) @alert
  (#eq? @_class "SecureRandom")
  (#any-of? @function "hex" "base64" "urlsafe_base64" "random_bytes" "bytes" "alphanumeric")
  (#match? @bytes "^[1-7]$")
  (#name-match? @alert "[tT]oken|TOKEN|[sS]ecret|SECRET|[sS]ession_?([iI][dD]|[kK]ey)|^@?sid$|[aA]pi_?[kK]ey|API_?KEY|([eE]ncryption|[sS]igning|[pP]rivate|[hH]mac|[mM]aster|[sS]ecret)_?[kK]ey|[cC]srf|[rR]eset_?([kK]ey|[cC]ode|[lL]ink)|nonce")
  (#not-name-match? @alert "[tT]est|[rR]equest_?[iI]d|[tT]race|[sS]pan|[tT]oken_?([iI]d|[nN]ame|[pP]refix|[iI]ndex)|[kK]ey_?([iI]d|[pP]refix|[nN]ame)|[sS]uffix|[sS]hort|[sS]lug|[cC]olor"))
