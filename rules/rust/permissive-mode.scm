; Permissions::from_mode(0o777)
(call_expression
  function: (scoped_identifier name: (identifier) @_function)
  arguments: (arguments . (integer_literal) @mode @alert .)
  (#eq? @_function "from_mode")
  (#match? @mode "^0o[0-7]*[0-7]{2}[2367]$")
  (#not-match? @mode "^0o1[0-7]{3}$")
  (#not-inside? @mode "mod_item"))

; permissions.set_mode(0o666), OpenOptions::new().mode(0o666)
(call_expression
  function: (field_expression field: (field_identifier) @_method)
  arguments: (arguments . (integer_literal) @mode @alert .)
  (#any-of? @_method "set_mode" "mode")
  (#match? @mode "^0o[0-7]*[0-7]{2}[2367]$")
  (#not-match? @mode "^0o1[0-7]{3}$")
  (#not-inside? @mode "mod_item"))

; libc::umask(0)
(call_expression
  function: [(scoped_identifier name: (identifier) @_function) (identifier) @_function]
  arguments: (arguments . (integer_literal) @mode @alert .)
  (#eq? @_function "umask")
  (#match? @mode "^0(o0+)?$")
  (#not-function-match? @mode "fork|setsid|let \\w+ = [^;\\n]*umask"))
