; while (*from != '\0') { *to = *from; … } with two pointers and no size
(while_statement
  condition: (_
    (binary_expression
      left: (pointer_expression argument: (identifier) @source)
      operator: "!="
      right: [(char_literal) (number_literal)]))
  body: (_) @_body
  (#match? @_body "\\*\\s*\\w+\\s*(\\+\\+)?\\s*=\\s*\\*\\s*\\w+\\s*(\\+\\+)?\\s*;")
  (#function-match? @source "(?<![\\s\\S])[^{;]*\\(\\s*char\\s*(\\*\\s*\\w+|\\w+\\s*\\[[^\\]]*\\])\\s*,\\s*(const\\s+)?char\\s*(const\\s*)?(\\*\\s*\\w+|\\w+\\s*\\[\\s*\\])\\s*\\)\\s*\\{")) @alert
(while_statement
  condition: (_ (pointer_expression argument: (identifier) @source))
  body: (_) @_body
  (#match? @_body "\\*\\s*\\w+\\s*(\\+\\+)?\\s*=\\s*\\*\\s*\\w+\\s*(\\+\\+)?\\s*;")
  (#function-match? @source "(?<![\\s\\S])[^{;]*\\(\\s*char\\s*(\\*\\s*\\w+|\\w+\\s*\\[[^\\]]*\\])\\s*,\\s*(const\\s+)?char\\s*(const\\s*)?(\\*\\s*\\w+|\\w+\\s*\\[\\s*\\])\\s*\\)\\s*\\{")) @alert
(while_statement
  condition: (_) @_condition
  body: (_
    (expression_statement
      (assignment_expression
        left: (subscript_expression)
        right: (subscript_expression argument: (identifier) @source))))
  (#match? @_condition "^\\(\\s*\\w+\\[\\w+\\]\\s*!=\\s*('.0'|0)\\s*\\)$")
  (#function-match? @source "(?<![\\s\\S])[^{;]*\\(\\s*char\\s*(\\*\\s*\\w+|\\w+\\s*\\[[^\\]]*\\])\\s*,\\s*(const\\s+)?char\\s*(const\\s*)?(\\*\\s*\\w+|\\w+\\s*\\[\\s*\\])\\s*\\)\\s*\\{")) @alert

; for (i = 0; i <= length; i++) to[i] = from[i]
(for_statement
  body: (_
    (expression_statement
      (assignment_expression
        left: (subscript_expression)
        right: (subscript_expression argument: (identifier) @source))))
  (#function-match? @source "(?<![\\s\\S])[^{;]*\\(\\s*char\\s*(\\*\\s*\\w+|\\w+\\s*\\[[^\\]]*\\])\\s*,\\s*(const\\s+)?char\\s*(const\\s*)?(\\*\\s*\\w+|\\w+\\s*\\[\\s*\\])\\s*\\)\\s*\\{")
  (#not-function-match? @source "\\bsizeof\\b|\\b(if|min|std::min)\\s*\\([^;{}]*(size|SIZE|max|MAX|\\d)")) @alert
