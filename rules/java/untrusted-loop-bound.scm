; for (int i = 0; i < count; i++)
(for_statement
  condition: (binary_expression operator: ["<" "<="] right: [(identifier) (method_invocation)] @sink)
  (#not-match? @sink "\\.(length|size)\\(\\)$")
  (#file-match? "parseInt|parseLong|parseShort|valueOf|@RequestParam|@PathVariable|@QueryParam|@RequestBody|readInt|readLong|nextInt|getIntHeader"))
((method_invocation name: (identifier) @_method) @sanitizer
  (#match? @_method "^(length|size|available|read)$|(Count|Size|Length)$"))
