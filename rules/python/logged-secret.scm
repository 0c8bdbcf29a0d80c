; logger.info("login with %s", password), print(password)
(call
  function: [(identifier) @_function (attribute object: (_) @_logger attribute: (identifier) @_function)]
  arguments: (argument_list [
    (identifier) @secret
    (attribute) @secret
    (subscript) @secret
  ] @alert)
  (#any-of? @_function "print" "debug" "info" "warning" "warn" "error" "critical" "exception" "log")
  (#not-match? @_logger "^(parser|console\\.input|click|messages|self\\.stdout|math|np|torch|tf)$")
  (#match? @secret "^(\\w+(\\[['\"]|\\.))*_?(user_?|new_?|old_?|raw_?|plain_?|admin_?|my_?|the_?|db_?|client_?|api_?|auth_?|access_?|refresh_?|session_?|reset_?|private_?|secret_?|form_?)*([pP]assw(or)?d|PASSWORD|pwd|[pP]assphrase|secret(_?key)?|SECRET(_KEY)?|api_?key|API_?KEY|private_?key|credit_?card(_number)?|card_number|cvv|ssn|(access|auth|refresh|session|reset|bearer|api)_?token|otp|pin_?code)(['\"]\\])?$")
  (#not-match? @secret "hash|digest|_len|length|mask|redact|field|column|policy|prompt|hint|expir|_id$|_name$|count|public|path|file|url|type|format"))

; print(f"password: {password}")
(call
  function: [(identifier) @_function (attribute object: (_) @_logger attribute: (identifier) @_function)]
  arguments: (argument_list (string (interpolation expression: (_) @secret) @alert))
  (#any-of? @_function "print" "debug" "info" "warning" "warn" "error" "critical" "exception" "log")
  (#not-match? @_logger "^(parser|console\\.input|click|messages|self\\.stdout|math|np|torch|tf)$")
  (#match? @secret "^(\\w+(\\[['\"]|\\.))*_?(user_?|new_?|old_?|raw_?|plain_?|admin_?|my_?|the_?|db_?|client_?|api_?|auth_?|access_?|refresh_?|session_?|reset_?|private_?|secret_?|form_?)*([pP]assw(or)?d|PASSWORD|pwd|[pP]assphrase|secret(_?key)?|SECRET(_KEY)?|api_?key|API_?KEY|private_?key|credit_?card(_number)?|card_number|cvv|ssn|(access|auth|refresh|session|reset|bearer|api)_?token|otp|pin_?code)(['\"]\\])?$")
  (#not-match? @secret "hash|digest|_len|length|mask|redact|field|column|policy|prompt|hint|expir|_id$|_name$|count|public|path|file|url|type|format"))

; print("password: " + password), logging.info("login with %s" % password)
(call
  function: [(identifier) @_function (attribute object: (_) @_logger attribute: (identifier) @_function)]
  arguments: (argument_list [
    (binary_operator right: [(identifier) (attribute) (subscript)] @secret @alert)
    (binary_operator right: (tuple [(identifier) (attribute) (subscript)] @secret @alert))
    (binary_operator left: (binary_operator right: [(identifier) (attribute) (subscript)] @secret @alert))
    (call function: (attribute attribute: (identifier) @_format) arguments: (argument_list [(identifier) (attribute) (subscript)] @secret @alert))
  ])
  (#any-of? @_function "print" "debug" "info" "warning" "warn" "error" "critical" "exception" "log")
  (#not-match? @_logger "^(parser|console\\.input|click|messages|self\\.stdout|math|np|torch|tf)$")
  (#match? @secret "^(\\w+(\\[['\"]|\\.))*_?(user_?|new_?|old_?|raw_?|plain_?|admin_?|my_?|the_?|db_?|client_?|api_?|auth_?|access_?|refresh_?|session_?|reset_?|private_?|secret_?|form_?)*([pP]assw(or)?d|PASSWORD|pwd|[pP]assphrase|secret(_?key)?|SECRET(_KEY)?|api_?key|API_?KEY|private_?key|credit_?card(_number)?|card_number|cvv|ssn|(access|auth|refresh|session|reset|bearer|api)_?token|otp|pin_?code)(['\"]\\])?$")
  (#not-match? @secret "hash|digest|_len|length|mask|redact|field|column|policy|prompt|hint|expir|_id$|_name$|count|public|path|file|url|type|format"))

; logging.debug("Password: %s", get_password())
(call
  function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list (call function: (identifier) @secret) @alert)
  (#any-of? @_function "print" "debug" "info" "warning" "error" "critical")
  (#match? @secret "^(get|read|load|fetch)_(\\w+_)?(password|secret|private_key|api_key|access_token|secret_key)$"))
