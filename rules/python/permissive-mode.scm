; chmod(path, 0o777)
(call
  function: [
    (identifier) @_function
    (attribute attribute: (identifier) @_function)
  ]
  arguments: (argument_list (integer) @alert @mode)
  (#any-of? @_function "chmod" "fchmod" "lchmod")
  (#match? @mode "^0[oO]?0?[0-7]{2}[2367]$"))

(call
  function: [
    (identifier) @_function
    (attribute attribute: (identifier) @_function)
  ]
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (integer) @alert @mode))
  (#any-of? @_function "chmod" "fchmod" "lchmod")
  (#eq? @_name "mode")
  (#match? @mode "^0[oO]?0?[0-7]{2}[2367]$"))

; chmod(path, stat.S_IRWXU | stat.S_IRWXO)
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list [(binary_operator) (attribute)] @alert @mode)
  (#any-of? @_function "chmod" "fchmod" "lchmod")
  (#match? @mode "\\bS_I(RWXO|WOTH)\\b")
  (#not-match? @mode "[~^]|S_ISVTX"))

; umask(0): what is made from now on
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_function)
  arguments: (argument_list . (integer) @alert @mode)
  (#eq? @_module "os")
  (#eq? @_function "umask")
  (#match? @mode "^0([oO]?0+)?$")
  (#not-function-match? @alert "setsid|fork\\(|umask\\(\\w*(old|prev|saved|current|mask|orig)"))
