; for (int i = 0; i < count; i++)
(for_statement
  condition: (binary_expression operator: ["<" "<="] right: [(identifier) (method_invocation)] @sink)
  (#not-match? @sink "\\.(length|size)\\(\\)$")
  (#file-match? "parseInt|parseLong|parseShort|valueOf|@RequestParam|@PathVariable|@QueryParam|@RequestBody|readInt|readLong|nextInt|getIntHeader"))
((method_invocation name: (identifier) @_method) @sanitizer
  (#match? @_method "^(length|size|available|read)$|(Count|Size|Length)$"))

; Math.min(n, 1000), n % 10
((method_invocation name: (identifier) @_bound) @sanitizer.bounds
  (#match? @_bound "^(min|clamp\\w*|bound\\w*|limit\\w*|toIntExact|checkIndex|floorMod)$"))
((binary_expression operator: ["%" "&" ">>" ">>>"]) @sanitizer.bounds)

; if (n > 1000) throw …, while (n < limit)
((binary_expression left: (_) @guarded operator: [">" ">="]) @guard.bounds (#set! when "false"))
((binary_expression left: (_) @guarded operator: ["<" "<="]) @guard.bounds)
((binary_expression operator: ["<" "<="] right: (_) @guarded) @guard.bounds (#set! when "false"))
((binary_expression operator: [">" ">="] right: (_) @guarded) @guard.bounds)
