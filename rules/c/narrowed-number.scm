; (char)number, (short)number
(cast_expression
  type: (type_descriptor) @type
  value: (identifier) @sink
  (#match? @type "^(unsigned |signed )?(char|short|u?int(8|16)_t)$"))
(declaration
  type: [(primitive_type) (sized_type_specifier) (type_identifier)] @type
  declarator: (init_declarator value: (identifier) @sink)
  (#match? @type "^(unsigned |signed )?(char|short|u?int(8|16)_t)$"))
