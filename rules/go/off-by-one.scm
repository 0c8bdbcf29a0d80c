; for i := 0; i <= len(values); i++ { … values[i] … }
(for_statement
  (for_clause
    condition: (binary_expression
      left: (identifier) @_i
      operator: "<="
      right: (call_expression function: (identifier) @_len arguments: (argument_list . (identifier) @_values .))))
  body: (block (statement_list (_ (_ (index_expression operand: (identifier) @_operand index: (identifier) @_index) @alert @element))))
  (#eq? @_len "len")
  (#eq? @_i @_index)
  (#eq? @_values @_operand))
(for_statement
  (for_clause
    condition: (binary_expression
      left: (identifier) @_i
      operator: "<="
      right: (call_expression function: (identifier) @_len arguments: (argument_list . (identifier) @_values .))))
  body: (block (statement_list (_ (_ (argument_list (index_expression operand: (identifier) @_operand index: (identifier) @_index) @alert @element)))))
  (#eq? @_len "len")
  (#eq? @_i @_index)
  (#eq? @_values @_operand))

; for i := range values { … values[i+1] … }
(for_statement
  (range_clause left: (expression_list . (identifier) @_i) right: (identifier) @_values)
  body: (block (statement_list (_ (_ (index_expression
    operand: (identifier) @_operand
    index: (binary_expression left: (identifier) @_index operator: "+" right: (int_literal))) @alert @element))) @_body)
  (#eq? @_i @_index)
  (#eq? @_values @_operand)
  (#not-match? @_body "\\bif\\b|\\bswitch\\b|\\blen\\(|recover"))
(for_statement
  (range_clause left: (expression_list . (identifier) @_i) right: (identifier) @_values)
  body: (block (statement_list (_ (_ (_ (index_expression
    operand: (identifier) @_operand
    index: (binary_expression left: (identifier) @_index operator: "+" right: (int_literal))) @alert @element)))) @_body)
  (#eq? @_i @_index)
  (#eq? @_values @_operand)
  (#not-match? @_body "\\bif\\b|\\bswitch\\b|\\blen\\(|recover"))

; values := make([]int, 0); values[0] = 1
((index_expression operand: (identifier) @_values index: [(int_literal) (identifier)]) @alert @element
  (#match? @_values "^[a-z]\\w*$")
  (#before-match? @_values "\\b{it} := make\\(\\[\\][\\w.*\\[\\]]+, 0[,)]|\\bvar {it} \\[\\][\\w.*]+\\n|\\b{it} := \\[\\][\\w.*]+\\{\\}\\n")
  (#not-before-match? @_values "\\b{it}(, \\w+)* :?= (?!make\\(\\[\\][\\w.*\\[\\]]+, 0|\\[\\][\\w.*]+\\{\\}\\n)|[(,] ?&?{it}\\b(?! \\[)|, {it} :?=|range {it}\\b|\\b{it}\\[[^\\]\\n]*:|func\\(")
  (#not-function-match? @_values "\\blen\\({it}\\)|append\\({it}|&{it}\\b|cap\\({it}\\)"))

; values := make([]int, 4); values[4] = 1, values[:9]
((index_expression operand: (identifier) @_values index: (_) @_index) @alert @element
  (#file-match? "(:=|=) (make\\(\\[\\]|\\[\\])")
  (#match? @_index "^[\\w (]")
  (#function-match? @_values "\\b{it} :?= (make\\(\\[\\]|\\[\\])")
  (#not-function-match? @_values "\\b(len|cap)\\({it}\\)|append\\({it}\\b|&{it}\\b|\\b{it} = ")
  (#beyond? @_values @_index))
((slice_expression operand: (identifier) @_values end: (_) @_end) @alert @element
  (#file-match? "(:=|=) (make\\(\\[\\]|\\[\\])")
  (#function-match? @_values "\\b{it} :?= (make\\(\\[\\]|\\[\\])")
  (#not-function-match? @_values "\\b(len|cap)\\({it}\\)|append\\({it}\\b|&{it}\\b|\\b{it} = ")
  (#beyond? @_values @_end "end"))
((slice_expression operand: (identifier) @_values start: (_) @_start) @alert @element
  (#file-match? "(:=|=) (make\\(\\[\\]|\\[\\])")
  (#function-match? @_values "\\b{it} :?= (make\\(\\[\\]|\\[\\])")
  (#not-function-match? @_values "\\b(len|cap)\\({it}\\)|append\\({it}\\b|&{it}\\b|\\b{it} = ")
  (#beyond? @_values @_start "end"))
