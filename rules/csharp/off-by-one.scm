; for (var i = 0; i <= values.Length; i++) { … values[i] … }
(for_statement
  condition: (binary_expression
    left: (identifier) @_i
    operator: "<="
    right: (member_access_expression expression: (_) @values name: (identifier) @_length)) @alert @condition
  body: (_) @_body
  (#any-of? @_length "Length" "Count")
  (#mentions? @_body "(^|[^\\w.])" @values "\\[" @_i "\\]")
  (#not-match? @_body "\\.(Length|Count)\\b|\\bbreak\\b|\\bcatch\\b"))
