; JWT.decode(token, key, false)
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) . (_) . (false) @fix)
  (#eq? @_class "JWT")
  (#eq? @_method "decode")) @alert @call

; JWT.decode(token, nil, true, algorithm: "none")
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list (pair key: (hash_key_symbol) @_key value: (_) @_algorithm))
  (#eq? @_class "JWT")
  (#any-of? @_method "decode" "encode")
  (#any-of? @_key "algorithm" "algorithms")
  (#match? @_algorithm "^\\[?['\"]none['\"]\\]?$")) @alert @call

; JWT.encode(payload, nil, "none")
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) . (_) . (string (string_content) @_algorithm))
  (#eq? @_class "JWT")
  (#eq? @_method "encode")
  (#eq? @_algorithm "none")) @alert @call

; JWT::JWK, JSON::JWT.decode(token, :skip_verification)
(call
  receiver: (scope_resolution) @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) . (simple_symbol) @_how)
  (#eq? @_class "JSON::JWT")
  (#eq? @_method "decode")
  (#eq? @_how ":skip_verification")) @alert @call
