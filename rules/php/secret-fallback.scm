; env('JWT_SECRET', '…')
(function_call_expression
  function: (name) @_function
  arguments: (arguments
    .
    (argument (string (string_content) @name))
    .
    (argument [(string) (encapsed_string)] @alert))
  (#any-of? @_function "env" "getenv_default" "env_default")
  (#match? @name "(^|_)(SECRET|SECRET_?KEY|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|APP_KEY|TOKEN|ACCESS_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|JWT_?KEY|SALT)$")
  (#match? @alert "^[\"'](?!none.$|null.$|unset.$|not[ _-]set|missing|/|~)[^\"']+[\"']$"))

; getenv('JWT_SECRET') ?: '…'
(conditional_expression
  condition: (function_call_expression
    function: (name) @_function
    arguments: (arguments . (argument (string (string_content) @name))))
  alternative: [(string) (encapsed_string)] @alert
  (#any-of? @_function "getenv" "env")
  (#match? @name "(^|_)(SECRET|SECRET_?KEY|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|APP_KEY|TOKEN|ACCESS_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|JWT_?KEY|SALT)$")
  (#match? @alert "^[\"'](?!none.$|null.$|unset.$|not[ _-]set|missing|/|~)[^\"']+[\"']$"))

; $_ENV['JWT_SECRET'] ?? '…'
(binary_expression
  left: (subscript_expression (variable_name) @_variable (string (string_content) @name))
  right: [(string) (encapsed_string)] @alert
  (#any-of? @_variable "$_ENV" "$_SERVER")
  (#match? @name "(^|_)(SECRET|SECRET_?KEY|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|APP_KEY|TOKEN|ACCESS_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|JWT_?KEY|SALT)$")
  (#match? @alert "^[\"'](?!none.$|null.$|unset.$|not[ _-]set|missing|/|~)[^\"']+[\"']$"))

(conditional_expression
  condition: (subscript_expression (variable_name) @_variable (string (string_content) @name))
  alternative: [(string) (encapsed_string)] @alert
  (#any-of? @_variable "$_ENV" "$_SERVER")
  (#match? @name "(^|_)(SECRET|SECRET_?KEY|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|APP_KEY|TOKEN|ACCESS_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|JWT_?KEY|SALT)$")
  (#match? @alert "^[\"'](?!none.$|null.$|unset.$|not[ _-]set|missing|/|~)[^\"']+[\"']$"))
