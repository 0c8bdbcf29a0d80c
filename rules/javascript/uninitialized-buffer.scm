; Buffer.allocUnsafe(size)
((call_expression
  function: (member_expression object: (identifier) @_buffer property: (property_identifier) @fix)) @alert @call
  (#eq? @_buffer "Buffer")
  (#any-of? @fix "allocUnsafe" "allocUnsafeSlow")
  (#not-function-match? @call "\\.(fill|copy|set|write\\w*|read|readSync|randomFill\\w*)\\("))

; new Buffer(value)
((new_expression
  constructor: (identifier) @_buffer
  arguments: (arguments . [(identifier) (member_expression) (number) (subscript_expression) (call_expression)] @_value .)) @alert @call
  (#eq? @_buffer "Buffer")
  (#not-match? @_value "^JSON\\.|toString\\("))
