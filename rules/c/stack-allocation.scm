; alloca(strlen(name) + 1), alloca(n) with n from input
(call_expression
  function: (identifier) @_function
  arguments: (argument_list . (_) @size .)
  (#any-of? @_function "alloca" "_alloca" "__builtin_alloca")
  (#match? @size "\\bstrlen\\s*\\(")
  (#dynamic? @size)
  (#not-function-match? @size "\\b(if|while|assert)\\s*\\([^;{]*strlen[^;{]*[<>]")) @alert

(call_expression
  function: (identifier) @_function
  arguments: (argument_list . (_) @size .)
  (#any-of? @_function "alloca" "_alloca" "__builtin_alloca")
  (#origin-match? @size "^(ntoh[sl]|atoi|atol|strtou?ll?|scanf|fscanf|recv|fread|getenv|strlen)\\($|^argc$")
  (#not-match? @size "\\bstrlen\\s*\\(")
  (#not-function-match? @size "\\b(if|while|assert|MIN|min)\\s*\\([^;{]*[<>,]")) @alert
