; new byte[size], new ArrayList<>(size), ByteBuffer.allocate(size), text.repeat(count)
((dimensions_expr (_) @sink)
  (#file-match? "parseInt|parseLong|parseShort|valueOf|@RequestParam|@PathVariable|@QueryParam|@RequestBody|readInt|readLong|nextInt|getIntHeader"))
(object_creation_expression
  type: [(type_identifier) @_class (generic_type (type_identifier) @_class)]
  arguments: (argument_list . (_) @sink .)
  (#any-of? @_class "ArrayList" "HashMap" "HashSet" "LinkedHashMap" "Vector" "Hashtable" "PriorityQueue" "ArrayDeque" "StringBuilder" "StringBuffer" "ByteArrayOutputStream" "ArrayBlockingQueue")
  (#match? @sink "[sS]ize|[cC]ount|[lL]en|[nN]um|[cC]apacity|[lL]imit|[aA]mount|[tT]otal|^(n|k|m|data|value|parsed)$|parseInt\\(|valueOf\\(")
  (#file-match? "parseInt|parseLong|parseShort|valueOf|@RequestParam|@PathVariable|@QueryParam|@RequestBody|readInt|readLong|nextInt|getIntHeader"))
(method_invocation
  object: (identifier) @_class
  name: (identifier) @_method
  arguments: (argument_list . (_) @sink .)
  (#any-of? @_class "ByteBuffer" "CharBuffer")
  (#any-of? @_method "allocate" "allocateDirect"))
(method_invocation
  object: (_) @_text
  name: (identifier) @_method
  arguments: (argument_list . (_) @sink .)
  (#eq? @_method "repeat")
  (#file-match? "parseInt|parseLong|parseShort|valueOf|@RequestParam|@PathVariable|@QueryParam|@RequestBody|readInt|readLong|nextInt|getIntHeader"))
; What is copied is as long as what came.
((method_invocation name: (identifier) @_method) @sanitizer
  (#match? @_method "^(length|size|available|read)$|(Count|Size|Length)$"))
((field_access field: (identifier) @_length) @sanitizer
  (#eq? @_length "length"))
