; Files and folders made writable for everyone.
(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list (_) @alert @mode .)
  (#any-of? @_package "os" "ioutil")
  (#any-of? @_function "Chmod" "WriteFile")
  (#match? @mode "^(0o?[0-7]?[0-7][0-7][2367]|(os|fs)\\.ModePerm|(os|fs)\\.FileMode\\((0o?[0-7]?[0-7][0-7][2367]|os\\.ModePerm)\\))$"))

(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list (_) @alert @mode .)
  (#eq? @_package "os")
  (#any-of? @_function "Mkdir" "MkdirAll" "OpenFile")
  (#match? @mode "^0o?[0-7]?777$"))

(call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (int_literal) @alert @mode .)
  (#eq? @_function "Chmod")
  (#match? @mode "^0o?[0-7]?[0-7][0-7][2367]$"))
