; for (int i = 0; i <= values.length; i++) { … values[i] … }
(for_statement
  condition: (binary_expression
    left: (identifier) @_i
    operator: "<="
    right: (field_access object: (_) @values field: (identifier) @_length)) @alert @condition
  body: (_) @_body
  (#eq? @_length "length")
  (#mentions? @_body "(^|[^\\w.])" @values "\\[" @_i "\\]")
  (#not-match? @_body "\\blength\\b|\\bbreak\\b|\\bcatch\\b"))

; for (int i = 0; i <= list.size(); i++) { … list.get(i) … }, text.length() and text.charAt(i)
(for_statement
  condition: (binary_expression
    left: (identifier) @_i
    operator: "<="
    right: (method_invocation object: (_) @values name: (identifier) @_length)) @alert @condition
  body: (_) @_body
  (#any-of? @_length "size" "length")
  (#mentions? @_body "(^|[^\\w.])" @values "\\.(get|charAt|codePointAt|set|remove)\\(" @_i "\\b(?! *[-+])")
  (#not-match? @_body "\\.(length|size)\\(|\\bbreak\\b|\\bcatch\\b|\\.put\\("))
