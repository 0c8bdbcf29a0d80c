; configuration["Jwt:Key"] ?? "…"
(binary_expression
  left: (element_access_expression
    expression: (_) @_source
    subscript: (bracketed_argument_list (argument (string_literal (string_literal_content) @name))))
  operator: "??"
  right: [(string_literal) (verbatim_string_literal)] @alert
  (#match? @_source "[cC]onfig|[sS]ettings|[sS]ection")
  (#match? @name "([sS]ecret|SECRET|[pP]assword|PASSWORD|[pP]assphrase|[aA]pi_?[kK]ey|API_?KEY|[tT]oken|TOKEN|[aA]ccess_?[kK]ey|ACCESS_?KEY|[jJ]wt:[kK]ey|JWT:[kK]ey|Jwt(Settings|Config|Options)?:([kK]ey|SigningKey|SecretKey)|JWT_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[pP]rivate_?[kK]ey|PRIVATE_?KEY|[sS]ecret_?[kK]ey|SECRET_?KEY)$")
  (#match? @alert "^@?\"[^\"]+\"$"))

; Environment.GetEnvironmentVariable("JWT_SECRET") ?? "…"
(binary_expression
  left: (invocation_expression
    function: (member_access_expression name: (identifier) @_method)
    arguments: (argument_list . (argument (string_literal (string_literal_content) @name)) .))
  operator: "??"
  right: [(string_literal) (verbatim_string_literal)] @alert
  (#any-of? @_method "GetEnvironmentVariable" "GetConnectionString")
  (#match? @name "([sS]ecret|SECRET|[pP]assword|PASSWORD|[pP]assphrase|[aA]pi_?[kK]ey|API_?KEY|[tT]oken|TOKEN|[aA]ccess_?[kK]ey|ACCESS_?KEY|[jJ]wt:[kK]ey|JWT:[kK]ey|Jwt(Settings|Config|Options)?:([kK]ey|SigningKey|SecretKey)|JWT_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[pP]rivate_?[kK]ey|PRIVATE_?KEY|[sS]ecret_?[kK]ey|SECRET_?KEY)$")
  (#match? @alert "^@?\"[^\"]+\"$"))

; configuration.GetValue<string>("Jwt:Key", "…")
(invocation_expression
  function: (member_access_expression name: (generic_name (identifier) @_method))
  arguments: (argument_list . (argument (string_literal (string_literal_content) @name)) . (argument (string_literal) @alert) .)
  (#eq? @_method "GetValue")
  (#match? @name "([sS]ecret|SECRET|[pP]assword|PASSWORD|[pP]assphrase|[aA]pi_?[kK]ey|API_?KEY|[tT]oken|TOKEN|[aA]ccess_?[kK]ey|ACCESS_?KEY|[jJ]wt:[kK]ey|JWT:[kK]ey|Jwt(Settings|Config|Options)?:([kK]ey|SigningKey|SecretKey)|JWT_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[pP]rivate_?[kK]ey|PRIVATE_?KEY|[sS]ecret_?[kK]ey|SECRET_?KEY)$")
  (#match? @alert "^@?\"[^\"]+\"$"))

(binary_expression
  left: (invocation_expression
    function: (member_access_expression name: (generic_name (identifier) @_method))
    arguments: (argument_list . (argument (string_literal (string_literal_content) @name)) .))
  operator: "??"
  right: [(string_literal) (verbatim_string_literal)] @alert
  (#eq? @_method "GetValue")
  (#match? @name "([sS]ecret|SECRET|[pP]assword|PASSWORD|[pP]assphrase|[aA]pi_?[kK]ey|API_?KEY|[tT]oken|TOKEN|[aA]ccess_?[kK]ey|ACCESS_?KEY|[jJ]wt:[kK]ey|JWT:[kK]ey|Jwt(Settings|Config|Options)?:([kK]ey|SigningKey|SecretKey)|JWT_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[pP]rivate_?[kK]ey|PRIVATE_?KEY|[sS]ecret_?[kK]ey|SECRET_?KEY)$")
  (#match? @alert "^@?\"[^\"]+\"$"))
