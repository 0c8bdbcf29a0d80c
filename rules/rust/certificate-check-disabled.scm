; builder.danger_accept_invalid_certs(true)
(call_expression
  function: (field_expression field: (field_identifier) @call @alert)
  arguments: (arguments . (boolean_literal) @fix .)
  (#any-of? @call "danger_accept_invalid_certs" "danger_accept_invalid_hostnames" "accept_invalid_certs" "accept_invalid_hostnames" "tls_danger_accept_invalid_certs")
  (#eq? @fix "true")
  (#not-before-match? @call "\\bif\\s[^{};]*\\{[^{}]*$"))

; builder.set_verify(SslVerifyMode::NONE)
(call_expression
  function: (field_expression field: (field_identifier) @_method)
  arguments: (arguments . (scoped_identifier name: (identifier) @_mode) @call @alert)
  (#any-of? @_method "set_verify" "set_verify_callback")
  (#eq? @_mode "NONE")
  (#not-before-match? @call "\\bif\\s[^{};]*\\{[^{}]*$"))

; config.verify_hostname = false, ssl.set_verify_hostname(false)
(call_expression
  function: (field_expression field: (field_identifier) @call @alert)
  arguments: (arguments . (boolean_literal) @_no .)
  (#any-of? @call "set_verify_hostname" "verify_hostname" "ssl_verify_peer" "ssl_verify_host")
  (#eq? @_no "false")
  (#not-before-match? @call "\\bif\\s[^{};]*\\{[^{}]*$"))

; a verifier that asserts
(function_item
  name: (identifier) @call @alert
  body: (block) @_body
  (#eq? @call "verify_server_cert")
  (#match? @_body "^\\{\\s*(//[^\\n]*\\s*)*Ok\\(([\\w:]*::)?ServerCertVerified::assertion\\(\\)\\)\\s*\\}$"))
