; curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, false)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument (name) @setting) . (argument [(boolean) (integer)] @value) .)
  (#eq? @_function "curl_setopt")
  (#any-of? @setting "CURLOPT_SSL_VERIFYPEER" "CURLOPT_PROXY_SSL_VERIFYPEER")
  (#match? @value "^([fF][aA][lL][sS][eE]|0)$")
  (#not-before-match? @setting "\\bif\\s*\\([^{};]*\\)\\s*(\\{[^{}]*|[^;{}]*)$")) @alert

(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument (name) @setting) . (argument [(boolean) (integer)] @_value) .)
  (#eq? @_function "curl_setopt")
  (#any-of? @setting "CURLOPT_SSL_VERIFYHOST" "CURLOPT_PROXY_SSL_VERIFYHOST")
  (#match? @_value "^([fF][aA][lL][sS][eE]|0)$")
  (#not-before-match? @setting "\\bif\\s*\\([^{};]*\\)\\s*(\\{[^{}]*|[^;{}]*)$")) @alert

; [CURLOPT_SSL_VERIFYPEER => false]
(array_element_initializer
  (name) @setting
  [(boolean) (integer)] @value
  (#any-of? @setting "CURLOPT_SSL_VERIFYPEER" "CURLOPT_PROXY_SSL_VERIFYPEER")
  (#match? @value "^([fF][aA][lL][sS][eE]|0)$")) @alert

; ['verify' => false] of Guzzle, ['verify_peer' => false] of a stream
(array_element_initializer
  (string) @setting
  (boolean) @value
  (#match? @setting "^.(verify_peer|verify_peer_name|sslverify)")
  (#match? @value "^[fF][aA][lL][sS][eE]$")) @alert

(array_element_initializer
  (string) @setting
  (boolean) @value
  (#eq? @setting "'verify'")
  (#match? @value "^[fF][aA][lL][sS][eE]$")
  (#file-match? "Guzzle|new \\\\?(GuzzleHttp\\\\)?Client\\(|Http::|HttpClient")) @alert

; Http::withoutVerifying()
([
  (scoped_call_expression name: (name) @setting)
  (member_call_expression name: (name) @setting)
]
  (#eq? @setting "withoutVerifying")) @alert
