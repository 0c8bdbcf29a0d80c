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

; chmod(path, 0o7), chmod(path, 511), chmod(path, 0x1ff), chmod(path, 777): the last is no octal number, so it is another mode
(call
  function: [
    (identifier) @_function
    (attribute attribute: (identifier) @_function)
  ]
  arguments: (argument_list (integer) @alert @mode)
  (#any-of? @_function "chmod" "fchmod" "lchmod")
  (#match? @mode "^(0[oO]0*[0-7]?[2367]|0[oO][246][0-7]{2}[2367]|511|438|503|509|0[xX]1[fF][fF]|0[xX]1[bB]6|777|666|755|775|664)$")
  (#not-match? @mode "^0[oO]?0?[0-7]{2}[2367]$"))

; chmod(path, mode | 0o777)
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list (binary_operator) @alert @mode)
  (#any-of? @_function "chmod" "fchmod" "lchmod")
  (#match? @mode "\\|\\s*0[oO]?[0-7]{0,3}[2367]\\b")
  (#not-match? @mode "[~^&]|S_I(RWXO|WOTH)"))

; open(path, flags, 0o666)
(call
  function: (attribute object: (identifier) @_os attribute: (identifier) @_function)
  arguments: (argument_list . (_) . (_) . (integer) @alert @mode)
  (#eq? @_os "os")
  (#eq? @_function "open")
  (#match? @mode "^0[oO]?[0-7]{2}[2367]$")
  (#not-match? @mode "^0[oO]?666$"))

; MODE = 0o777; os.chmod(path, MODE)
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . (_) . (identifier) @alert @mode)
  (#any-of? @_function "chmod" "fchmod" "lchmod")
  (#origin-match? @mode "^0[oO]?0?[0-7]{2}[2367]$")
  (#not-function-match? @mode "\\b{it}\\s*[|&]?=[^=\\n][^\\n]*[&~^]"))
