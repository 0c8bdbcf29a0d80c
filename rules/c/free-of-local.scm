; free(data), delete data, where data points to an array of the function
(call_expression
  function: (identifier) @_free
  arguments: (argument_list . (identifier) @sink .)
  (#match? @_free "^(g_)?free$")
  (#function-match? @sink "\\b(\\w+)\\s*\\[[^\\]]*\\]\\s*(=[^;]*)?;[\\s\\S]*?\\b{it}\\s*=\\s*(\\([^()]*\\)\\s*)?\\1\\s*;|(alloca|ALLOCA)\\s*\\(")
  (#not-before-match? @sink "\\bif\\s*\\([^;{}]*\\)\\s*\\{?\\s*(g_)?free\\s*\\(\\s*$"))

; char buffer[100]; alloca(100)
((declaration declarator: (array_declarator) @source.local-memory)
  (#function-match? @source.local-memory "\\b(free|delete)\\b"))
((init_declarator declarator: (array_declarator) value: (_) @source.local-memory)
  (#function-match? @source.local-memory "\\b(free|delete)\\b"))
((call_expression function: (identifier) @_allocate) @source.local-memory
  (#match? @_allocate "^(alloca|_alloca|ALLOCA|__builtin_alloca)$"))
