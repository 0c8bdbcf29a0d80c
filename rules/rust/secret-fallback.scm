; env::var("JWT_SECRET").unwrap_or_else(|_| "…".to_string())
(call_expression
  function: (field_expression
    value: (call_expression
      function: (scoped_identifier name: (identifier) @_var)
      arguments: (arguments . (string_literal (string_content) @name) .)) @value
    field: (field_identifier) @_method)
  arguments: (arguments . [
    (closure_expression body: (call_expression function: (_) @_default))
    (call_expression function: (_) @_default)
  ] @_given .) @_arguments
  (#eq? @_var "var")
  (#any-of? @_method "unwrap_or_else" "unwrap_or")
  (#match? @name "(^|_)(SECRET|SECRET_?KEY|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|TOKEN|ACCESS_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|JWT_?KEY|SALT)$")
  (#match? @_given "^(\\|[^|]*\\| *)?(\"[^\"]{2,}\"\\.(to_string|to_owned|into)\\(\\)|String::from\\(\"[^\"]{2,}\"\\))$")) @alert
