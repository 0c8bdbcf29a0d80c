; go func() { … context.Background() … }() in a function with a context or a request.
((go_statement
  (call_expression
    function: (func_literal
      body: (block (statement_list (_
        right: (expression_list (call_expression function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_make)) @alert @make))))))) @_goroutine
  (#eq? @_package "context")
  (#any-of? @_make "Background" "TODO")
  (#function-match? @_goroutine "^func[^\\n]*(context\\.Context\\b|\\*http\\.Request\\b)")
  (#not-match? @_goroutine "WithTimeout|WithDeadline|WithCancel|WithoutCancel|[sS]hutdown|<-"))
((go_statement
  (call_expression
    function: (func_literal
      body: (block (statement_list (_ (call_expression
        arguments: (argument_list . (call_expression function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_make)) @alert @make)))))))) @_goroutine
  (#eq? @_package "context")
  (#any-of? @_make "Background" "TODO")
  (#function-match? @_goroutine "^func[^\\n]*(context\\.Context\\b|\\*http\\.Request\\b)")
  (#not-match? @_goroutine "WithTimeout|WithDeadline|WithCancel|WithoutCancel|[sS]hutdown|<-"))
((go_statement
  (call_expression
    function: (_)
    arguments: (argument_list (call_expression function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_make)) @alert @make))) @_goroutine
  (#eq? @_package "context")
  (#any-of? @_make "Background" "TODO")
  (#function-match? @_goroutine "^func[^\\n]*(context\\.Context\\b|\\*http\\.Request\\b)"))
