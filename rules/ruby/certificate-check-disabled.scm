; http.verify_mode = OpenSSL::SSL::VERIFY_NONE
(assignment
  left: [(call method: (identifier) @_setting) (identifier) @_setting]
  right: (scope_resolution name: (constant) @_value) @alert @fix @mode
  (#any-of? @_setting "verify_mode" "openssl_verify_mode" "ssl_verify_mode")
  (#eq? @_value "VERIFY_NONE")
  (#not-before-match? @mode "\\bif [^\\n]*$|\\b(if|unless)\\b[^\\n]*(insecure|verify|skip|ssl)[^\\n]*\\n[^\\n]*$|\\?[^\\n]*$"))

; verify_mode: OpenSSL::SSL::VERIFY_NONE
(pair
  key: [(hash_key_symbol) (simple_symbol)] @_key
  value: (scope_resolution name: (constant) @_value) @alert @fix @mode
  (#any-of? @_key "verify_mode" "ssl_verify_mode" ":ssl_verify_mode" ":verify_mode" "openssl_verify_mode")
  (#eq? @_value "VERIFY_NONE"))

; verify: false of HTTParty, Faraday and RestClient
(pair
  key: (hash_key_symbol) @_key
  value: [(false) (string)] @alert @mode
  (#any-of? @_key "verify_ssl" "verify_peer" "ssl_verify_peer" "verify" "openssl_verify_mode" "ssl_verifypeer")
  (#match? @mode "^(false|'none'|\"none\")$")
  (#function-match? @mode "HTTParty|Faraday|RestClient|Excon|ssl:|Typhoeus|Savon|smtp|Mechanize|HTTPClient|verify_ssl|ssl_verify|openssl_verify_mode")
  (#not-match? @_key "^verify_peer$"))

; a constant taken alone: OpenSSL::SSL::VERIFY_NONE as an argument
(call
  method: (identifier) @_method
  arguments: (argument_list . (scope_resolution name: (constant) @_value) @alert @fix @mode .)
  (#any-of? @_method "set_verify_mode" "verify_mode=" "ssl_context_verify" "verify_ssl")
  (#eq? @_value "VERIFY_NONE"))
