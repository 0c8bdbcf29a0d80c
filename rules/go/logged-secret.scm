; log.Printf("login of %s with %s", user, password)
(call_expression
  function: (selector_expression operand: (_) @_log field: (field_identifier) @_function) @_call
  arguments: (argument_list [(identifier) @secret (selector_expression field: (field_identifier) @secret)] @alert)
  (#match? @_log "^(log|slog|logrus|\\w*[lL]og(ger)?|\\w+\\.[lL]og(ger)?|fmt)$")
  (#any-of? @_function "Print" "Printf" "Println" "Info" "Infof" "Warn" "Warnf" "Error" "Errorf" "Debug" "Debugf" "Fatal" "Fatalf" "Infow" "Debugw")
  (#not-match? @_call "^fmt\\.Errorf")
  (#match? @secret "^(\\w*[pP]assword|\\w*[pP]asswd|pwd|\\w*[sS]ecret([kK]ey)?|\\w*[aA]piKey|\\w*APIKey|\\w*[pP]rivateKey|([aA]ccess|[aA]uth|[rR]efresh|[sS]ession|[bB]earer|[rR]eset|[aA]pi|API)Token|jwt(Token)?|creditCard(Number)?|cardNumber|cvv|ssn)$")
  (#not-match? @secret "^(no|No|masked|hashed|Hashed|encoded|encrypted|is|Is|has|Has|err|Err|use|Use|With)"))
(call_expression
  function: (selector_expression operand: (_) @_log field: (field_identifier) @_function) @_call
  arguments: (argument_list (binary_expression right: [(identifier) @secret (selector_expression field: (field_identifier) @secret)]) @alert)
  (#match? @_log "^(log|slog|logrus|\\w*[lL]og(ger)?|\\w+\\.[lL]og(ger)?|fmt)$")
  (#any-of? @_function "Print" "Printf" "Println" "Info" "Infof" "Warn" "Warnf" "Error" "Errorf" "Debug" "Debugf" "Fatal" "Fatalf" "Infow" "Debugw")
  (#not-match? @_call "^fmt\\.Errorf")
  (#match? @secret "^(\\w*[pP]assword|\\w*[pP]asswd|pwd|\\w*[sS]ecret([kK]ey)?|\\w*[aA]piKey|\\w*APIKey|\\w*[pP]rivateKey|([aA]ccess|[aA]uth|[rR]efresh|[sS]ession|[bB]earer|[rR]eset|[aA]pi|API)Token|jwt(Token)?|creditCard(Number)?|cardNumber|cvv|ssn)$")
  (#not-match? @secret "^(no|No|masked|hashed|Hashed|encoded|encrypted|is|Is|has|Has|err|Err|use|Use|With)"))
