; net.Listen("tcp", "0.0.0.0:2000")
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) . [(interpreted_string_literal) (raw_string_literal)] @alert @address)
  (#any-of? @_package "net" "tls")
  (#any-of? @_function "Listen" "ListenPacket")
  (#match? @address "^[\"`](0\\.0\\.0\\.0|\\[::\\])?:[1-9]\\d*[\"`]$"))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (identifier) @alert @address)
  (#any-of? @_package "net" "tls")
  (#any-of? @_function "Listen" "ListenPacket")
  (#constant? @address)
  (#origin-match? @address "^[\"`]?(0\\.0\\.0\\.0|\\[::\\])?:[1-9]\\d*[\"`]?$"))
