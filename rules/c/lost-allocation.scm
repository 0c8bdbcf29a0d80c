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
  (#not-after-match? @pointer "^[^;]*;\\s*(if\\s*\\(\\s*(!|NULL)|assert)[^;{]*[{\\s]*[^;{}]*\\b(exit|abort|die|fatal|panic|err|errx|_exit|error)\\s*\\(")) @alert
