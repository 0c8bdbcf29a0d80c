; int result = number * number, number + 1
(init_declarator
  value: (binary_expression left: (identifier) @sink operator: ["*" "+" "-"] right: [(number_literal) (identifier)]))
(assignment_expression
  right: (binary_expression left: (identifier) @sink operator: ["*" "+" "-"] right: [(number_literal) (identifier)]))

; number++
(update_expression
  argument: (identifier) @sink
  (#function-match? @sink "\\b(int|long|short|char|unsigned|size_t|\\w+_t)\\s+([^;()=*]*,\\s*)?{it}\\b"))
(init_declarator value: (cast_expression value: (parenthesized_expression (binary_expression left: (identifier) @sink operator: ["*" "+" "-"] right: [(number_literal) (identifier)]))))

; What is left of a division is small.
((binary_expression operator: ["/" ">>" "%" "&"]) @sanitizer)
