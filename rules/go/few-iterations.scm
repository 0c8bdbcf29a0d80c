; bcrypt with a low cost, or PBKDF2 with few rounds.
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) . [(int_literal) (selector_expression)] @alert @count @cost .)
  (#eq? @_package "bcrypt")
  (#eq? @_function "GenerateFromPassword")
  (#match? @count "^([1-9]|bcrypt\\.MinCost)$"))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) . (int_literal) @alert @count . (_) . (_) .)
  (#eq? @_package "pbkdf2")
  (#eq? @_function "Key")
  (#match? @count "^(\\d{1,4}|\\d_\\d{3})$"))
