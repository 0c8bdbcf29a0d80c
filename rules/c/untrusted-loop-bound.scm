; for (i = 0; i < number; i++)
(for_statement
  condition: (binary_expression left: (identifier) operator: ["<" "<="] right: (_) @sink))
