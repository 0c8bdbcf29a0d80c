; A request's text compared with a secret, or two signatures compared, with == or bytes.Equal.
(binary_expression
  left: (_) @_left
  operator: ["==" "!="]
  right: [(identifier) (selector_expression)] @_right
  (#origin-match? @_left "\\.Header\\.Get\\($|\\.GetHeader\\($|\\.FormValue\\($|BasicAuth\\($|\\.Query\\($")
  (#match? @_right "([sS]ecret|[pP]assword|[aA][pP][iI]_?[kK]ey|[tT]oken|[sS]ignature|[hH]mac|HMAC)$")) @alert @comparison

(binary_expression
  left: (_) @_left
  operator: ["==" "!="]
  right: (_) @_right
  (#match? @_left "([sS]ignature|[sS]ig|[mM]ac|MAC|[hH]mac|HMAC|[eE]xpected|[cC]omputed)$")
  (#match? @_right "([sS]ignature|[sS]ig|[mM]ac|MAC|[hH]mac|HMAC|[eE]xpected|[cC]omputed|\\.Sum\\(nil\\)\\)?)$")
  (#function-match? @_left "hmac\\.New")) @alert @comparison

(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list . (_) @_left . (_) @_right .)
  (#any-of? @_package "bytes" "reflect")
  (#any-of? @_function "Equal" "Compare" "DeepEqual")
  (#function-match? @_left "hmac\\.New")
  (#match? @_left "([sS]ignature|[sS]ig|[mM]ac|MAC|[hH]mac|HMAC|[eE]xpected|\\.Sum\\(nil\\))$")) @alert @comparison
