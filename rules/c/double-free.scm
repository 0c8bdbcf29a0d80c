; free(p); … free(p); with no way out and no new value between
(call_expression
  function: (identifier) @_free
  arguments: (argument_list . [(identifier) (field_expression)] @pointer .)
  (#eq? @_free "free")
  (#after-match? @pointer "^\\)\\s*;(?:(?!{it}\\s*=[^=]|&\\s*{it}|\\b(return|break|continue|goto|exit|abort|case|default|else|longjmp)\\b|\\n#)[^{}])*?\\bfree\\s*\\(\\s*{it}\\s*\\)")) @alert

; free(p); in a block that is not left, then free(p) behind the block
(if_statement
  consequence: (compound_statement
    (expression_statement
      (call_expression
        function: (identifier) @_free
        arguments: (argument_list . (identifier) @pointer .)) @alert))
  !alternative
  (#eq? @_free "free")
  (#after-match? @pointer "^\\)\\s*;\\s*(//[^\n]*\\s*)?\\}(?:(?!\\b{it}\\s*=[^=]|&\\s*{it}|\\b(return|break|continue|goto|exit|abort|case|default|else|longjmp)\\b|\\n#)[^{}])*?\\bfree\\s*\\(\\s*{it}\\s*\\)"))
