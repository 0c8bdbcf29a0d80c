; log.info("login of {} with {}", user, password)
(method_invocation
  object: (_) @_log
  name: (identifier) @_function
  arguments: (argument_list [(identifier) @secret (field_access field: (identifier) @secret)] @alert)
  (#match? @_log "^(this\\.)?(\\w*[lL]og(ger)?|LOG(GER)?|System\\.(out|err))$")
  (#any-of? @_function "info" "warn" "error" "debug" "trace" "warning" "severe" "fine" "print" "println" "printf")
  (#match? @secret "^(\\w*[pP]assword|\\w*[pP]asswd|pwd|\\w*[sS]ecret([kK]ey)?|\\w*[aA]piKey|\\w*APIKey|\\w*[pP]rivateKey|(access|auth|refresh|session|bearer|reset|api)Token|jwt(Token)?|creditCard(Number)?|cardNumber|cvv|ssn)$")
  (#not-match? @secret "^(no|masked|hashed|encoded|encrypted|is|has|hide|old|show)"))
(method_invocation
  object: (_) @_log
  name: (identifier) @_function
  arguments: (argument_list (binary_expression right: [(identifier) @secret (field_access field: (identifier) @secret)]) @alert)
  (#match? @_log "^(this\\.)?(\\w*[lL]og(ger)?|LOG(GER)?|System\\.(out|err))$")
  (#any-of? @_function "info" "warn" "error" "debug" "trace" "warning" "severe" "fine" "print" "println" "printf")
  (#match? @secret "^(\\w*[pP]assword|\\w*[pP]asswd|pwd|\\w*[sS]ecret([kK]ey)?|\\w*[aA]piKey|\\w*APIKey|\\w*[pP]rivateKey|(access|auth|refresh|session|bearer|reset|api)Token|jwt(Token)?|creditCard(Number)?|cardNumber|cvv|ssn)$")
  (#not-match? @secret "^(no|masked|hashed|encoded|encrypted|is|has|hide|old|show)"))
(method_invocation
  object: (_) @_log
  name: (identifier) @_function
  arguments: (argument_list (binary_expression left: (binary_expression right: [(identifier) @secret (field_access field: (identifier) @secret)])) @alert)
  (#match? @_log "^(this\\.)?(\\w*[lL]og(ger)?|LOG(GER)?|System\\.(out|err))$")
  (#any-of? @_function "info" "warn" "error" "debug" "trace" "warning" "severe" "fine" "print" "println" "printf")
  (#match? @secret "^(\\w*[pP]assword|\\w*[pP]asswd|pwd|\\w*[sS]ecret([kK]ey)?|\\w*[aA]piKey|\\w*APIKey|\\w*[pP]rivateKey|(access|auth|refresh|session|bearer|reset|api)Token|jwt(Token)?|creditCard(Number)?|cardNumber|cvv|ssn)$")
  (#not-match? @secret "^(no|masked|hashed|encoded|encrypted|is|has|hide|old|show)"))
; log.info("user " + user.getPassword())
(method_invocation
  object: (_) @_log
  name: (identifier) @_function
  arguments: (argument_list (method_invocation name: (identifier) @secret) @alert)
  (#match? @_log "^(this\\.)?(\\w*[lL]og(ger)?|LOG(GER)?|System\\.(out|err))$")
  (#any-of? @_function "info" "warn" "error" "debug" "trace" "warning" "severe" "fine" "print" "println" "printf")
  (#match? @secret "^get(\\w*Password|Secret(Key)?|ApiKey|PrivateKey|AccessToken|RefreshToken|CardNumber|Cvv|Ssn)$"))
(method_invocation
  object: (_) @_log
  name: (identifier) @_function
  arguments: (argument_list (binary_expression right: (method_invocation name: (identifier) @secret)) @alert)
  (#match? @_log "^(this\\.)?(\\w*[lL]og(ger)?|LOG(GER)?|System\\.(out|err))$")
  (#any-of? @_function "info" "warn" "error" "debug" "trace" "warning" "severe" "fine" "print" "println" "printf")
  (#match? @secret "^get(\\w*Password|Secret(Key)?|ApiKey|PrivateKey|AccessToken|RefreshToken|CardNumber|Cvv|Ssn)$"))
