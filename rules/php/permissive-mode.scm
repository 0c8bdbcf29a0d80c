; chmod($path, 0777)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument (integer) @alert @mode @fix))
  (#eq? @_function "chmod")
  (#match? @mode "^0[oO]?0?777$"))

; chmod($path, 0666)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument (integer) @alert @mode))
  (#eq? @_function "chmod")
  (#match? @mode "^0[oO]?[0-7]?[0-7][0-7][2367]$")
  (#not-match? @mode "^0[oO]?1[0-7]{3}$"))

; umask(0) at the top of a script
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (integer) @alert @mode) .)
  (#eq? @_function "umask")
  (#match? @mode "^0+$")
  (#not-function-match? @mode "umask\\s*\\(\\s*\\$"))
