; SSL_CTX_new(TLSv1_method())
(call_expression
  function: (identifier) @_new
  arguments: (argument_list (call_expression function: (identifier) @version) @alert)
  (#match? @_new "^SSL_CTX_(new|set_ssl_version)$")
  (#match? @version "^(SSLv[23]|TLSv1|TLSv1_1)_(client_|server_)?method$"))

; SSL_CTX_set_min_proto_version(context, TLS1_VERSION), curl_easy_setopt(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_0)
(call_expression
  function: (identifier) @_function
  arguments: (argument_list (identifier) @alert @version .)
  (#any-of? @_function "SSL_CTX_set_min_proto_version" "SSL_set_min_proto_version" "curl_easy_setopt" "SSL_CTX_set_max_proto_version")
  (#any-of? @version
    "SSL3_VERSION" "TLS1_VERSION" "TLS1_1_VERSION" "CURL_SSLVERSION_SSLv2" "CURL_SSLVERSION_SSLv3" "CURL_SSLVERSION_TLSv1_0"
    "CURL_SSLVERSION_TLSv1_1")
  (#not-function-match? @version "\\b(switch|case)\\b"))
