; jwt.decode(…, options={"verify_signature": False})
(call
  function: [
    (identifier) @_function
    (attribute attribute: (identifier) @_function)
  ]
  arguments: (argument_list
    (keyword_argument
      name: (identifier) @_name
      value: (dictionary (pair key: (string (string_content) @_key) value: (false)) @alert @setting)))
  (#match? @_function "^(decode|decode_complete|jwt_decode|verify)$")
  (#eq? @_name "options")
  (#eq? @_key "verify_signature")
  (#file-match? "\\bjwt\\b|\\bjose\\b"))

; jwt.decode(…, verify=False)
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_function)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (false)) @alert @setting)
  (#any-of? @_module "jwt" "jose" "jws")
  (#any-of? @_function "decode" "verify")
  (#eq? @_name "verify"))

; algorithms=["none"], jwt.encode(…, algorithm="none")
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_function)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @_value) @alert @setting)
  (#any-of? @_module "jwt" "jws")
  (#any-of? @_function "decode" "encode" "verify" "sign")
  (#any-of? @_name "algorithms" "algorithm")
  (#match? @_value "['\"][nN](one|ONE)['\"]"))

; python-jose: jwt.get_unverified_claims(token)
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_function) @alert @setting
  (#any-of? @_module "jwt" "jws" "jose")
  (#any-of? @_function "get_unverified_claims")
  (#not-function-match? @setting "\\bjwt\\.decode\\("))
