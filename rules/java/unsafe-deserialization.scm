; Java serialization without a filter, XMLDecoder, readers that obey type names in the data.
(method_invocation
  object: (_) @sink
  name: (identifier) @_method
  (#any-of? @_method "readObject" "readUnshared")
  (#origin-match? @sink "^(java\\.io\\.)?ObjectInputStream\\($")) @alert @reader
(object_creation_expression
  type: [(type_identifier) (scoped_type_identifier)] @_type
  arguments: (argument_list . (_) @sink)
  (#match? @_type "^(java\\.beans\\.)?XMLDecoder$")) @alert @reader

; SerializationUtils.deserialize(bytes), new Yaml().load(text), xstream.fromXML(text), kryo.readClassAndObject(input)
(method_invocation
  object: (identifier) @_class
  name: (identifier) @_method
  arguments: (argument_list . (_) @sink .)
  (#eq? @_class "SerializationUtils")
  (#eq? @_method "deserialize")) @alert @reader
(method_invocation
  object: (_) @_yaml
  name: (identifier) @_method
  arguments: (argument_list . (_) @sink)
  (#any-of? @_method "load" "loadAs" "loadAll")
  (#match? @_yaml "^(\\w*[yY]aml|new Yaml\\(\\s*\\))$")
  (#file-match? "org\\.yaml\\.snakeyaml|new Yaml\\(")
  (#not-file-match? "SafeConstructor|new Yaml\\(\\s*[^)\\s]")) @alert @reader
(method_invocation
  object: (_) @_stream
  name: (identifier) @_method
  arguments: (argument_list . (_) @sink)
  (#eq? @_method "fromXML")
  (#match? @_stream "[xX][sS]tream")
  (#not-file-match? "allowTypes|allowTypesBy|addPermission|NoTypePermission")) @alert @reader
(method_invocation
  object: (_) @_kryo
  name: (identifier) @_method
  arguments: (argument_list . (_) @sink .)
  (#eq? @_method "readClassAndObject")
  (#match? @_kryo "[kK]ryo")
  (#not-function-match? @sink "\\bKryo \\w+,")
  (#not-file-match? "setRegistrationRequired\\(true\\)")) @alert @reader

; Jackson or Fastjson told to obey type names in the data
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

; in.setObjectInputFilter(filter)
((method_invocation object: (_) @guarded name: (identifier) @_method) @guard
  (#eq? @_method "setObjectInputFilter")
  (#set! when "after"))
((method_invocation name: (identifier) @_method arguments: (argument_list . (_) @guarded . (_))) @guard
  (#eq? @_method "setObjectInputFilter")
  (#set! when "after"))

; What the program brings along or has written itself
((method_invocation name: (identifier) @_method) @sanitizer
  (#any-of? @_method "getResourceAsStream" "getResource"))
((method_invocation object: (_) @_bytes name: (identifier) @_method) @sanitizer
  (#eq? @_method "toByteArray")
  (#origin-match? @_bytes "ByteArrayOutputStream"))
; A stream of one's own may say which classes it takes.
((object_creation_expression (class_body) @_body) @sanitizer
  (#match? @_body "resolveClass"))
