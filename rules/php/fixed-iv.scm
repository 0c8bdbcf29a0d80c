; openssl_encrypt($text, 'aes-256-cbc', $key, 0, '1234567890123456')
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_)) . (argument (_) @_cipher) . (argument (_)) . (argument (_)) . (argument [(string) (encapsed_string) (variable_name) (name)] @alert @iv))
  (#eq? @_function "openssl_encrypt")
  (#not-match? @_cipher "-[eE][cC][bB]")
  (#not-match? @iv "^['\"]['\"]$")
  (#constant? @iv))

; openssl_encrypt($text, 'aes-256-cbc', $key, 0, str_repeat("\0", 16)), substr(hash('sha256', 'constant'), 0, 16)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_)) . (argument (_)) . (argument (_)) . (argument (_)) . (argument (function_call_expression function: (name) @_repeat arguments: (arguments . (argument [(string) (encapsed_string)])))  @alert @iv))
  (#eq? @_function "openssl_encrypt")
  (#eq? @_repeat "str_repeat"))
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_)) . (argument (_)) . (argument (_)) . (argument (_)) . (argument (variable_name) @alert @iv))
  (#eq? @_function "openssl_encrypt")
  (#before-match? @iv "{it} ?= ?(str_repeat\\( ?['\"][^'\"]*['\"], ?\\d+\\)|substr\\( ?hash\\( ?['\"]\\w+['\"], ?(['\"][^'\"$]*['\"]|[A-Z_]+|\\$(secret_iv|iv_secret|secretIv))( ?)\\), ?0, ?16\\)) ?;"))
