; json_decode(base64_decode(explode('.', $token)[1]))
(function_call_expression
  function: (name) @_decode
  arguments: (arguments . (argument (_) @_payload))
  (#eq? @_decode "json_decode")
  (#match? @_payload "base64_?[uU]?[rR]?[lL]?_?[dD]ecode")
  (#function-match? @_payload "explode\\s*\\(\\s*['\"]\\.['\"]\\s*,\\s*\\$\\w*([tT]oken|[jJ]wt|JWT|[bB]earer)")
  (#not-function-match? @_payload "hash_hmac|openssl_verify|hash_equals|[vV]erif(y|ied|ication)\\w*\\(|sodium_crypto_sign|[sS]ignature\\s*[!=]==?")
  (#not-file-match? "function \\w*[vV]erify\\w*\\(.*([tT]oken|[jJ]wt|[sS]ignature)")) @alert @token

; JWT::decode($token, $key, ['none'])
(scoped_call_expression
  name: (name) @_function
  arguments: (arguments
    (argument (array_creation_expression (array_element_initializer [(string) (encapsed_string)] @alert @token))))
  (#eq? @_function "decode")
  (#match? @token "^.none.$"))

; $parser->parse($token) of lcobucci with no validation beside it
(member_call_expression
  object: (_) @_parser
  name: (name) @_function
  arguments: (arguments . (argument (variable_name) @_token))
  (#eq? @_function "parse")
  (#match? @_parser "[pP]arser")
  (#match? @_token "[tT]oken|[jJ]wt")
  (#file-match? "Lcobucci")
  (#not-file-match? "validat|assert\\(|verify\\(|SignedWith")) @alert @token
