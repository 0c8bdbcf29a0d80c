; memset(password, 0, n); at the end of the function, or before free
(expression_statement
  (call_expression
    function: (_) @_function
    arguments: (argument_list . (_) @name . [(number_literal) (char_literal)] @_value) @_arguments) @alert
  (#match? @_value "^(0|0x0+|'.0')$")
  (#match? @_function "^(std::)?memset$")
  (#match? @name "[pP]assw(or)?d|PASSW|[pP]assphrase|[sS]ecret|[kK]ey\\b|_key|[pP]riv|\\bpwd\\b|\\bpin\\b|[cC]redential")
  (#after-match? @_arguments "^;\\s*(//[^\\n]*\\s*)?(\\}|return\\b|free\\s*\\()"))
