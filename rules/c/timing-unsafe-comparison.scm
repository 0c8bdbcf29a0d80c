; memcmp(mac, expected, n)
(call_expression
  function: (_) @_function
  arguments: (argument_list (_) @_secret) @_all
  (#match? @_function "^(std::)?(memcmp|strcmp|strncmp|bcmp)$")
  (#match? @_secret "(^|[^a-zA-Z])(\\w*_)?(hmac|mac_?tag|auth_?tag|expected_mac|computed_mac|calc_mac|signature|api_?key|auth_?token|access_token|session_token|csrf_token|secret_?token|shared_secret|hmac_?digest)\\w{0,4}\\)?$")
  (#not-match? @_secret "\"|type|algo|name|magic|SIGNATURE|len|size|^opt_|sigs?\\[|->signature$|^signature$")
  (#not-match? @_all "\"|sizeof\\(?signature")) @alert @comparison

; memcmp(signature, expected, n) where such are made
(call_expression
  function: (_) @_function
  arguments: (argument_list . [(identifier) (field_expression)] @_left . [(identifier) (field_expression)] @_right)
  (#match? @_function "^(std::)?(memcmp|strcmp|strncmp|bcmp)$")
  (#match? @_left "(^|[>._])signature$")
  (#function-match? @_left "[hH][mM][aA][cC]|HMAC")
  (#match? @_right "^(?!SIGNATURE)")) @alert @comparison

(call_expression
  function: (_) @_function
  arguments: (argument_list . [(identifier) (field_expression)] @_left . [(identifier) (field_expression)] @_right)
  (#match? @_function "^(std::)?(memcmp|strcmp|strncmp|bcmp)$")
  (#match? @_right "(^|[>._])signature$")
  (#function-match? @_left "[hH][mM][aA][cC]|HMAC")
  (#match? @_left "^(?!SIGNATURE)")) @alert @comparison
