; Java serialization without a filter, XMLDecoder, and Jackson or Fastjson told to obey type names in the data.
(method_invocation
  object: (_) @_stream
  name: (identifier) @_method
  (#any-of? @_method "readObject" "readUnshared")
  (#origin-match? @_stream "^(java\\.io\\.)?ObjectInputStream\\($")
  (#not-function-match? @_stream "[oO]bjectInputFilter|ByteArrayOutputStream|resolveClass")) @alert @reader

(object_creation_expression
  type: [(type_identifier) (scoped_type_identifier)] @_type
  (#match? @_type "^(java\\.beans\\.)?XMLDecoder$")) @alert @reader

(method_invocation
  name: (identifier) @alert @reader
  arguments: (argument_list)
  (#any-of? @reader "enableDefaultTyping" "enableDefaultTypingAsProperty"))

(method_invocation
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @reader)
  (#eq? @_method "activateDefaultTyping")
  (#origin-match? @reader "LaissezFaireSubTypeValidator"))

(method_invocation
  name: (identifier) @_method
  arguments: (argument_list . (true) @alert @reader)
  (#eq? @_method "setAutoTypeSupport"))
