; console.log(user.password), logger.info('login', { password })
(call_expression
  function: (member_expression object: (_) @_logger property: (property_identifier) @_function)
  arguments: (arguments [
    (identifier) @secret
    (member_expression) @secret
    (subscript_expression) @secret
    (template_string (template_substitution [(identifier) (member_expression)] @secret))
    (binary_expression right: [(identifier) (member_expression)] @secret)
    (object [(shorthand_property_identifier) @secret (pair value: [(identifier) (member_expression)] @secret)])
  ] @alert)
  (#match? @_logger "^console$|[lL]og(ger)?$|^winston$|^log\\.")
  (#any-of? @_function "log" "info" "warn" "error" "debug" "trace" "verbose")
  (#match? @secret "(^|[._a-z])([pP]assw(or)?d|PASSWORD|[pP]assphrase|[cC]lientSecret|client_secret|[sS]ecret(_?[kK]ey)?|[aA]pi_?[kK]ey|API_?KEY|[pP]rivate_?[kK]ey|[cC]ard[nN]umber|cvv|ssn|([aA]ccess|[aA]uth|[rR]efresh|[sS]ession|[rR]eset|[bB]earer)_?[tT]oken|otp)(['\"]\\])?$")
  (#not-match? @secret "[hH]ash|[dD]igest|[lL]ength|[mM]ask|[rR]edact|[fF]ield|[pP]olicy|[pP]rompt|[hH]int|[eE]xpir|Id$|Name$|[cC]ount|[pP]ublic|[pP]ath|[fF]ile|[uU]rl|[tT]ype$|[eE]rrors?\\.|^(show|hide|is|has|t|i18n|messages|labels|strings)\\b|[mM]essage"))

; res.cookie('password', password), localStorage.setItem('password', password): kept where scripts and others read it
(call_expression
  function: (member_expression object: (_) @_store property: (property_identifier) @_function)
  arguments: (arguments . (_) . [(identifier) (member_expression)] @secret @alert)
  (#match? @_store "^(window\\.)?(local|session)Storage$|^(res|response|reply|[cC]ookies?|\\$cookies|Cookies|AsyncStorage)$")
  (#any-of? @_function "setItem" "cookie" "set" "put" "putObject" "setCookie")
  (#match? @secret "(^|[._a-z])([pP]assw(or)?d|PASSWORD|[pP]assphrase|[pP]rivate_?[kK]ey|[cC]ard[nN]umber|cvv)$")
  (#not-match? @secret "[hH]ash|[dD]igest|[lL]ength|[mM]ask|[rR]edact|[fF]ield|[pP]olicy|[pP]rompt|[hH]int|[eE]xpir|Id$|Name$|[cC]ount|[pP]ublic|[pP]ath|[fF]ile|[uU]rl|[tT]ype$|[eE]rrors?\\.|^(show|hide|is|has|t|i18n|messages|labels|strings)\\b|[mM]essage"))
