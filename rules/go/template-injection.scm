; A template whose text a request brings, or is put together with it.
(call_expression
  function: (selector_expression operand: (_) @_template field: (field_identifier) @_function)
  arguments: (argument_list . (_) @sink .)
  (#eq? @_function "Parse")
  (#file-match? "\"(text|html)/template\"")
  (#origin-match? @_template "^template\\.(New|Must)|\\.(New|Lookup|Funcs|Delims|Option|Clone)\\($"))
