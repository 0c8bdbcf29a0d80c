; role == "admin"
(binary_expression
  left: [(identifier) (field_access) (method_invocation)]
  operator: ["==" "!="]
  right: (string_literal) @_text
  (#match? @_text "^\"")) @alert @comparison
(binary_expression
  left: (string_literal) @_text
  operator: ["==" "!="]
  right: [(identifier) (field_access) (method_invocation)]
  (#match? @_text "^\"")) @alert @comparison

; request.getParameter("name") == expected
(binary_expression
  left: (method_invocation name: (identifier) @_function)
  operator: ["==" "!="]
  right: [(identifier) (method_invocation) (field_access)] @_right
  (#any-of? @_function "getParameter" "getHeader" "getUsername" "getPassword")
  (#not-match? @_right "^[A-Z_]+$")) @alert @comparison
