; for … { go func() { result[url] = size }() }
((block (statement_list
  (short_var_declaration left: (expression_list . (identifier) @_declared .) right: (expression_list . [(call_expression arguments: (argument_list . (map_type))) (composite_literal type: (map_type))] .))
  (for_statement body: (block (statement_list
    (go_statement (call_expression function: (func_literal body: (block (statement_list [(assignment_statement left: (expression_list . (index_expression operand: (identifier) @map index: (_)) .)) @alert (_ (block (statement_list (assignment_statement left: (expression_list . (index_expression operand: (identifier) @map index: (_)) .)) @alert)))])))))) @_loop))))
  (#eq? @_declared @map)
  (#not-match? @_loop "\\.Wait\\(|<-done|\\.Lock\\(")
  (#not-function-match? @map "\\b[lL]ock\\(|\\bLock\\(|\\b{it} :?= |<-\\s*sem"))

; for … { group.Go(func() error { result[url] = size; return nil }) }
((block (statement_list
  (short_var_declaration left: (expression_list . (identifier) @_declared .) right: (expression_list . [(call_expression arguments: (argument_list . (map_type))) (composite_literal type: (map_type))] .))
  (for_statement body: (block (statement_list
    (expression_statement (call_expression function: (selector_expression operand: (identifier) @_group field: (field_identifier) @_go) arguments: (argument_list . (func_literal body: (block (statement_list [(assignment_statement left: (expression_list . (index_expression operand: (identifier) @map index: (_)) .)) @alert (_ (block (statement_list (assignment_statement left: (expression_list . (index_expression operand: (identifier) @map index: (_)) .)) @alert)))]))) .)))) @_loop))))
  (#eq? @_declared @map)
  (#eq? @_go "Go")
  (#not-match? @_loop "\\.Wait\\(|\\.Lock\\(")
  (#not-function-match? @map "\\b[lL]ock\\(|\\bLock\\(|\\b{it} :?= "))

; var sessions = map[string]string{}, written by a handler
((source_file
  (var_declaration (var_spec name: (identifier) @_declared value: (expression_list . [(call_expression arguments: (argument_list . (map_type))) (composite_literal type: (map_type))] .)))
  (function_declaration body: (block (statement_list [(assignment_statement left: (expression_list . (index_expression operand: (identifier) @map index: (_)) .)) @alert (_ (block (statement_list (assignment_statement left: (expression_list . (index_expression operand: (identifier) @map index: (_)) .)) @alert)))]))))
  (#eq? @_declared @map)
  (#function-match? @map "^func\\b[^{]*(\\*http\\.Request|\\*gin\\.Context|echo\\.Context|\\*fiber\\.Ctx)\\b")
  (#not-function-match? @map "[lL]ock\\(|\\b{it} :?= |\\bvar {it}\\b"))
