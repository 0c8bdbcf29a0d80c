; line[sizeof(line)] = 0
(assignment_expression
  left: (subscript_expression argument: (identifier) @_array) @alert @place
  (#match? @place "^(\\w+)\\s*\\[\\s*sizeof\\s*\\(?\\s*\\1\\s*\\)?\\s*\\]$")
  (#function-match? @_array "\\bchar\\s+([^;()=]*,\\s*)?{it}\\s*\\["))

; n = read(fd, line, sizeof(line)); line[n] = 0
(assignment_expression
  left: (subscript_expression argument: (identifier) @_array) @alert @place
  (#match? @place "^\\w+\\s*\\[\\s*\\w+\\s*\\]$")
  (#function-match? @_array "\\b(\\w+)\\s*=\\s*(read|recv)\\s*\\([^;,]+,\\s*{it}\\s*,\\s*(sizeof\\s*\\(\\s*{it}\\s*\\)|sizeof\\s+{it})\\s*(,\\s*0\\s*)?\\)[\\s\\S]*?\\b{it}\\s*\\[\\s*\\1\\s*\\]\\s*=")
  (#not-function-match? @_array "\\b(\\w+)\\s*=\\s*(read|recv)\\s*\\([^;,]+,\\s*{it}\\s*,[^;]*;[\\s\\S]*?\\b\\1\\s*(<|==|>=|>)\\s*(\\(\\w+\\)\\s*)?(sizeof|[A-Z1-9])"))

; for (i = 0; i <= 10; i++) over an array of 10
(for_statement
  condition: (binary_expression left: (identifier) @_i operator: "<=" right: [(number_literal) (identifier)] @_size) @alert @place
  body: (_) @_body
  (#match? @_size "^([1-9]\\d*|[A-Z][A-Z0-9_]+)$")
  (#function-match? @_size "\\b(\\w+)\\s*\\[\\s*{it}\\s*\\]\\s*(;|,|=)[\\s\\S]*<=\\s*{it}\\s*;[^;{]*[)]\\s*(\\{[^{}]*?|[^{};]*?)\\b\\1\\s*\\[\\s*\\w+\\s*\\]"))
