; curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0)
(call_expression
  function: (identifier) @_function
  arguments: (argument_list . (_) . (identifier) @setting . [(number_literal) (false)] @_value @fix .)
  (#eq? @_function "curl_easy_setopt")
  (#any-of? @setting "CURLOPT_SSL_VERIFYPEER" "CURLOPT_PROXY_SSL_VERIFYPEER" "CURLOPT_DOH_SSL_VERIFYPEER")
  (#not-before-match? @setting "\\bif\\s*\\([^{};]*\\)\\s*(\\{[^{}]*|[^;{}]*)$")
  (#match? @_value "^(0L?|false|FALSE)$")) @alert

; CURLOPT_SSL_VERIFYHOST is 2 or nothing.
(call_expression
  function: (identifier) @_function
  arguments: (argument_list . (_) . (identifier) @setting . [(number_literal) (false)] @_value .)
  (#eq? @_function "curl_easy_setopt")
  (#any-of? @setting "CURLOPT_SSL_VERIFYHOST" "CURLOPT_PROXY_SSL_VERIFYHOST")
  (#not-before-match? @setting "\\bif\\s*\\([^{};]*\\)\\s*(\\{[^{}]*|[^;{}]*)$")
  (#match? @_value "^(0L?|false|FALSE)$")) @alert

; SSL_CTX_set_verify(context, SSL_VERIFY_NONE, NULL) of a client
(call_expression
  function: (identifier) @_function
  arguments: (argument_list . (_) . (identifier) @setting)
  (#any-of? @_function "SSL_CTX_set_verify" "SSL_set_verify")
  (#eq? @setting "SSL_VERIFY_NONE")
  (#not-function-match? @setting "SSL_VERIFY_PEER|[sS]erver_method|SSL_accept|\\b(if|else|switch|case)\\b")) @alert

(call_expression
  function: (identifier) @_function
  arguments: (argument_list . (_) . (identifier) @setting)
  (#eq? @_function "mbedtls_ssl_conf_authmode")
  (#eq? @setting "MBEDTLS_SSL_VERIFY_NONE")
  (#not-function-match? @setting "IS_SERVER|\\b(if|else|switch|case)\\b")) @alert

; socket->setPeerVerifyMode(QSslSocket::VerifyNone), reply->ignoreSslErrors()
(call_expression
  function: (field_expression field: (field_identifier) @setting)
  arguments: (argument_list) @_arguments
  (#any-of? @setting "setPeerVerifyMode" "set_verify_mode" "set_verify_callback_none")
  (#match? @_arguments "VerifyNone|verify_none")
  (#not-function-match? @setting "\\b(if|else|switch|case)\\b")) @alert
