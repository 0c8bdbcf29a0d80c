; An XML parser made and used in a function that restricts nothing.
(method_invocation
  object: (_) @_class
  name: (identifier) @_method
  (#match? @_class "^(javax\\.xml\\.parsers\\.)?(DocumentBuilderFactory|SAXParserFactory)$")
  (#any-of? @_method "newInstance" "newDefaultInstance" "newNSInstance" "newDefaultNSInstance")
  (#function-match? @_class "\\.parse\\(|\\.getXMLReader\\(")
  (#not-function-match? @_class "\\.set(Feature|Attribute|Property|EntityResolver|XMLResolver|ExpandEntityReferences|Schema)\\(|[sS]ecure|[hH]arden|[xX][xX][eE]|getResource|XMLConstants|createDefault")) @alert @factory

(method_invocation
  object: (_) @_class
  name: (identifier) @_method
  (#match? @_class "^(javax\\.xml\\.stream\\.)?XMLInputFactory$")
  (#any-of? @_method "newInstance" "newFactory" "newDefaultFactory")
  (#function-match? @_class "\\.createXML(Stream|Event)Reader\\(")
  (#not-function-match? @_class "\\.set(Feature|Attribute|Property|EntityResolver|XMLResolver|ExpandEntityReferences|Schema)\\(|[sS]ecure|[hH]arden|[xX][xX][eE]|getResource|XMLConstants|createDefault")) @alert @factory

(object_creation_expression
  type: (type_identifier) @_class
  (#any-of? @_class "SAXReader" "SAXBuilder")
  (#function-match? @_class "\\.(read|build)\\(")
  (#not-function-match? @_class "\\.set(Feature|Attribute|Property|EntityResolver|XMLResolver|ExpandEntityReferences|Schema)\\(|[sS]ecure|[hH]arden|[xX][xX][eE]|getResource|XMLConstants|createDefault")) @alert @factory
