; malloc(count * size): a count that was read and not compared.
(call_expression
  function: (_) @_allocate
  arguments: (argument_list . (binary_expression left: (_) @sink operator: "*" right: (sizeof_expression)) @alert .)
  (#match? @_allocate "^(\\w+_)?(x?malloc|alloca|ALLOCA)$"))
(call_expression
  function: (_) @_allocate
  arguments: (argument_list . (binary_expression left: (sizeof_expression) operator: "*" right: (_) @sink) @alert .)
  (#match? @_allocate "^(\\w+_)?(x?malloc|alloca)$"))
(call_expression
  function: (_) @_allocate
  arguments: (argument_list . (binary_expression left: [(identifier) (field_expression)] @sink operator: ["*" "+"] right: (_) @_right) @alert .)
  (#match? @_allocate "^(\\w+_)?(x?malloc|alloca)$")
  (#not-match? @_right "^sizeof"))
(call_expression
  function: (_) @_allocate
  arguments: (argument_list . (binary_expression left: (_) operator: "*" right: [(identifier) (field_expression)] @sink) @alert .)
  (#match? @_allocate "^(\\w+_)?(x?malloc|alloca)$"))
