; if (p == NULL) … p->x
(if_statement
  condition: (_
    (binary_expression
      left: (identifier) @pointer
      operator: "=="
      right: (null)))
  (#after-match? @pointer "(?<![\\s\\S])\\s*==\\s*(NULL|nullptr)\\s*\\)\\s*(\\{(?:(?!\\b{it}\\s*=[^=]|&\\s*{it}\\b|[(,]\\s*{it}\\s*[,)]|[{}]|\\b(return|goto|break|continue|exit|abort)\\b)[\\s\\S])*?|[^;{}=]*?)(?<![\\w&.>])({it}\\s*(->|\\[)|\\*\\s*{it}\\s*[;,)])")) @alert
(if_statement
  condition: (_
    (unary_expression operator: "!" argument: (identifier) @pointer))
  (#after-match? @pointer "(?<![\\s\\S])\\s*\\)\\s*(\\{(?:(?!\\b{it}\\s*=[^=]|&\\s*{it}\\b|[(,]\\s*{it}\\s*[,)]|[{}]|\\b(return|goto|break|continue|exit|abort)\\b)[\\s\\S])*?|[^;{}=]*?)(?<![\\w&.>])({it}\\s*->|\\*\\s*{it}\\s*[;,)])")) @alert

; p == NULL && p->x, p != NULL || p->x, p != NULL & p->x
(binary_expression
  left: [
    (binary_expression left: (identifier) @pointer operator: "==" right: (null))
    (parenthesized_expression (binary_expression left: (identifier) @pointer operator: "==" right: (null)))
    (unary_expression operator: "!" argument: (identifier) @pointer)
  ]
  operator: "&&"
  right: (_) @_right
  (#after-match? @pointer "(?<![\\s\\S])\\s*(==\\s*(NULL|nullptr)\\s*)?\\)?\\s*&&[^;{|]*(?<![\\w&.>]){it}\\s*->")) @alert
(binary_expression
  left: [
    (binary_expression left: (identifier) @pointer operator: "!=" right: (null))
    (parenthesized_expression (binary_expression left: (identifier) @pointer operator: "!=" right: (null)))
  ]
  operator: ["||" "&"]
  right: (_) @_right
  (#after-match? @pointer "(?<![\\s\\S])\\s*!=\\s*(NULL|nullptr)\\s*\\)?\\s*(\\|\\||&(?!&))[^;{&]*(?<![\\w&.>]){it}\\s*->")) @alert

; p = NULL; … *p, with nothing given to it between
(assignment_expression
  left: (identifier) @pointer
  right: (null)
  (#function-match? @pointer "\\*\\s*{it}\\s*(;|=|,)")
  (#after-match? @pointer "(?<![\\s\\S])\\s*=\\s*(NULL|nullptr)\\s*;(?:(?!\\b{it}\\b|\\b(return|goto|break|continue|exit|abort|else|case)\\b)[\\s\\S])*?(?<![\\w&.>])(\\b{it}\\s*(->|\\[)|(?<![\\w)\\]]\\s*)\\*{it}\\b)")) @alert
