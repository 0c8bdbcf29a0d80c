; p = realloc(p, n)
(assignment_expression
  left: [(identifier) (field_expression)] @pointer
  operator: "="
  right: [
    (call_expression function: (identifier) @_function arguments: (argument_list . (_) @_old))
    (cast_expression
      value: (call_expression function: (identifier) @_function arguments: (argument_list . (_) @_old)))
  ]
  (#eq? @_function "realloc")
  (#eq? @pointer @_old)
  (#not-before-match? @pointer "\\b{it}\\s*=\\s*(NULL|0|nullptr)\\s*;\\s*$")
  (#not-after-match? @pointer "(?<![\\s\\S])[\\s\\S]{0,240}\\b\\w*([aA]ssert|ASSERT|[fF]ail|exit|abort|die|fatal|FATAL|panic|errx?|[eE]rror|terminate)\\w*\\s*\\(")) @alert
