; mt_rand(0, 15) in what becomes a token
(function_call_expression
  function: (name) @function @fix @alert
  arguments: (arguments . (argument) . (argument) .)
  (#any-of? @function "rand" "mt_rand")
  (#name-match? @alert "[tT]oken|[pP]assw(or)?d|[sS]ecret|[sS]alt['\"]?$|[nN]once|[cC]srf|[aA]pi_?[kK]ey|[sS]ession_?[iI]d|[oO][tT][pP]['\"]?$|[oO]tp_?[cC]ode|[vV]erification_?[cC]ode|[rR]eset_?[cC]ode|[aA]ctivation_?([cC]ode|[kK]ey)|\\bpin\\b|[pP]in_?[cC]ode|[iI]nvite_?[cC]ode|[lL]icen[sc]e_?[kK]ey|[sS]ecurity_?[cC]ode")
  (#not-name-match? @alert "[fF]orm$|^.?label|[tT]okens$|[cC]ount|[iI]ndex"))

(function_call_expression
  function: (name) @function @alert
  (#any-of? @function "rand" "mt_rand" "uniqid" "lcg_value" "str_shuffle" "array_rand" "shuffle" "microtime")
  (#name-match? @alert "[tT]oken|[pP]assw(or)?d|[sS]ecret|[sS]alt['\"]?$|[nN]once|[cC]srf|[aA]pi_?[kK]ey|[sS]ession_?[iI]d|[oO][tT][pP]['\"]?$|[oO]tp_?[cC]ode|[vV]erification_?[cC]ode|[rR]eset_?[cC]ode|[aA]ctivation_?([cC]ode|[kK]ey)|\\bpin\\b|[pP]in_?[cC]ode|[iI]nvite_?[cC]ode|[lL]icen[sc]e_?[kK]ey|[sS]ecurity_?[cC]ode")
  (#not-name-match? @alert "[fF]orm$|^.?label|[tT]okens$|[cC]ount|[iI]ndex|[tT]ime|[eE]xpire"))

; function generateToken() { … $characters[rand(0, $n)] … }
(function_call_expression
  function: (name) @function @fix @alert
  arguments: (arguments . (argument) . (argument) .)
  (#any-of? @function "rand" "mt_rand")
  (#function-match? @alert "function\\s+\\w*([gG]enerate|[cC]reate|[mM]ake|[nN]ew|[rR]andom)_?\\w*([tT]oken|[pP]assword|[oO]tp|OTP|[sS]ecret|[sS]alt|[nN]once|[aA]pi_?[kK]ey|[sS]ession_?[iI]d|[cC]ode)\\s*\\(")
  (#inside? @alert "function_definition" "method_declaration"))
