; An SSH client that accepts any host key.
(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  (#eq? @_package "ssh")
  (#eq? @_function "InsecureIgnoreHostKey")) @alert @callback

(keyed_element
  key: (literal_element (identifier) @_key)
  value: (literal_element
    (func_literal body: (block) @_body) @alert @callback)
  (#eq? @_key "HostKeyCallback")
  (#match? @_body "^\\{\\s*(//[^\\n]*\\s*)*return nil\\s*(//[^\\n]*\\s*)*\\}$"))
