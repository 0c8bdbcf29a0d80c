; table[number], where the number was read and not compared
(subscript_expression
  argument: (identifier)
  .
  (_) @sink)
