; names[id], names[id - 1]
(array_access
  index: (_) @sink
  (#file-match? "parseInt|parseLong|parseShort|valueOf|@RequestParam|@PathVariable|@QueryParam|@RequestBody|readInt|readLong|nextInt|getIntHeader"))
(array_access
  index: (binary_expression left: (identifier) @sink operator: ["-" "*"])
  (#file-match? "parseInt|parseLong|parseShort|valueOf|@RequestParam|@PathVariable|@QueryParam|@RequestBody|readInt|readLong|nextInt|getIntHeader"))
; "a,b".split(",")[1] and other fixed places
((method_invocation name: (identifier) @_method) @sanitizer
  (#match? @_method "^(length|size|available|read|indexOf|lastIndexOf|hashCode|ordinal)$|(Count|Size|Length)$"))
((field_access field: (identifier) @_length) @sanitizer
  (#eq? @_length "length"))

; Math.min(n, 1000), n % 10
((method_invocation name: (identifier) @_bound) @sanitizer.bounds
  (#match? @_bound "^(min|clamp\\w*|bound\\w*|limit\\w*|toIntExact|checkIndex|floorMod)$"))
((binary_expression operator: ["%" "&" ">>" ">>>"]) @sanitizer.bounds)

; if (n > 1000) throw …, while (n < limit)
((binary_expression left: (_) @guarded operator: [">" ">="]) @guard.bounds (#set! when "false"))
((binary_expression left: (_) @guarded operator: ["<" "<="]) @guard.bounds)
((binary_expression operator: ["<" "<="] right: (_) @guarded) @guard.bounds (#set! when "false"))
((binary_expression operator: [">" ">="] right: (_) @guarded) @guard.bounds)
