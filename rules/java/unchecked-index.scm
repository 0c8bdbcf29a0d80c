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
