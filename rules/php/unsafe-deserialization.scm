; unserialize($_COOKIE['cart'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @sink @data) .)
  (#any-of? @_function "unserialize" "igbinary_unserialize" "yaml_parse" "msgpack_unpack" "wddx_deserialize"))
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @sink @data))
  (#any-of? @_function "unserialize")
  (#match? @_function "unserialize")
  (#after-match? @data "^\\s*,\\s*(\\[|array\\()\\s*['\"]allowed_classes['\"]\\s*=>\\s*true"))
