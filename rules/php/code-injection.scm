; eval($_POST['code'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments (argument (_) @sink @code))
  (#any-of? @_function "eval" "assert" "create_function"))

; preg_replace('/…/e', …)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument [(string) (encapsed_string)] @alert @code))
  (#eq? @_function "preg_replace")
  (#match? @code "^['\"]([/#~|!@%])[\\s\\S]*\\1[imsxuADSUXJ]*e[imsxuADSUXJ]*['\"]$"))
