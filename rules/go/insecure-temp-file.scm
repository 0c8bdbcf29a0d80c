; A file with a fixed name in the folder for temporary files is written.
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . [(interpreted_string_literal) (raw_string_literal)] @path) @alert
  (#any-of? @_package "os" "ioutil")
  (#any-of? @_function "Create" "WriteFile")
  (#match? @path "^.(/tmp|/var/tmp|/usr/tmp)/"))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (binary_expression left: (call_expression function: (selector_expression field: (field_identifier) @_temp)) right: (interpreted_string_literal)) @path) @alert
  (#any-of? @_package "os" "ioutil")
  (#any-of? @_function "Create" "WriteFile")
  (#eq? @_temp "TempDir"))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (call_expression
    function: (selector_expression field: (field_identifier) @_join)
    arguments: (argument_list . (call_expression function: (selector_expression field: (field_identifier) @_temp)) . (interpreted_string_literal) .)) @path) @alert
  (#any-of? @_package "os" "ioutil")
  (#any-of? @_function "Create" "WriteFile")
  (#eq? @_join "Join")
  (#eq? @_temp "TempDir"))
