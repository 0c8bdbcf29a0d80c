; for ($i = 0; $i <= count($values); $i++) { … $values[$i] … }
(for_statement
  initialize: (assignment_expression right: (integer) @_start)
  condition: (binary_expression
    left: (variable_name) @_i
    operator: "<="
    right: (function_call_expression function: (name) @_length arguments: (arguments . (argument (_) @values) .))) @alert @condition
  body: (_) @_body
  (#any-of? @_length "count" "sizeof" "strlen")
  (#eq? @_start "0")
  (#mentions? @_body @values "\\[" @_i "\\](?!\\s*(=[^=]|\\?\\?))")
  (#not-match? @_body "isset|empty\\(|\\?\\?|count\\(|sizeof|strlen|\\bbreak\\b|null|array_key_exists|\\bcatch\\b|@\\$"))
