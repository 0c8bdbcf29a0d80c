; strncpy(array, source, sizeof(array)) with nothing that ends the text
(call_expression
  function: (_) @_function
  arguments: (argument_list
    .
    (identifier) @destination
    .
    [(identifier) (field_expression) (subscript_expression) (call_expression)]
    .
    (_) @_size
    .)
  (#match? @_function "^(std::)?strncpy$")
  (#match? @_size "^sizeof|^[A-Z][A-Z0-9_]+(\\s*-\\s*1)?$")
  (#function-match? @destination "\\bchar\\s+([^;()=]*,\\s*)?{it}\\s*\\[[^\\]]+\\]\\s*[;,]")
  (#not-function-match? @destination "\\bstatic\\s+char\\s+{it}\\b|\\b{it}\\s*\\[[^\\]]*\\]\\s*=|\\*\\(?\\s*{it}\\b[^;=]*=|mem(set|cpy)\\s*\\(\\s*&?{it}\\b|b?zero\\w*\\s*\\(\\s*&?{it}\\b|\\b{it}\\s*\\[[^\\]]*\\]\\s*=\\s*[{\"]")) @alert
