; An RSA key of less than 2,048 bits.
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (int_literal) @alert @bits .)
  (#eq? @_package "rsa")
  (#eq? @_function "GenerateKey")
  (#match? @bits "^(\\d{1,3}|1\\d{3}|20[0-3]\\d|204[0-7])$"))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) . (int_literal) @alert @bits .)
  (#eq? @_package "rsa")
  (#eq? @_function "GenerateMultiPrimeKey")
  (#match? @bits "^(\\d{1,3}|1\\d{3}|20[0-3]\\d|204[0-7])$"))
