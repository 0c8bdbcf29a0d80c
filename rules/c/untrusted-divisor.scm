; total / count, where the count was read and not compared
(binary_expression operator: ["/" "%"] right: [(identifier) (parenthesized_expression (identifier)) (call_expression)] @sink)
