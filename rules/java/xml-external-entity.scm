; An XML parser that comes from a factory which nothing restricts.
(method_invocation
  object: (_) @sink
  name: (identifier) @_method
  arguments: (argument_list . (_) @_input)
  (#any-of? @_method "parse" "createXMLStreamReader" "createXMLEventReader" "read" "build")
  (#not-match? @_input "[gG]etResource|^getClass\\(")
  (#not-origin-match? @_input "getResource(AsStream)?\\($")
  (#file-match? "DocumentBuilderFactory|SAXParserFactory|XMLInputFactory|SAXReader|SAXBuilder|XMLReaderFactory")) @alert @parser

((method_invocation object: (_) @_class name: (identifier) @_method) @source
  (#match? @_class "^(javax\\.xml\\.\\w+\\.)?(DocumentBuilderFactory|SAXParserFactory|XMLInputFactory)$")
  (#match? @_method "^new(Default)?(NS)?(Instance|Factory)$")
  (#inside? @_class "method_declaration" "constructor_declaration" "lambda_expression")
  (#not-function-match? @_class "try \\{\\s*\\w+\\.set(Feature|Attribute|Property)\\(|configure\\w*Factory\\(|EntityResolver\\(|XMLResolver\\(|[sS]ecure|[hH]arden|[xX][xX][eE]"))
((method_invocation object: (_) @_class name: (identifier) @_method) @source
  (#match? @_class "^(javax\\.xml\\.\\w+\\.)?(DocumentBuilderFactory|SAXParserFactory|XMLInputFactory)$")
  (#match? @_method "^new(Default)?(NS)?(Instance|Factory)$")
  (#not-inside? @_class "method_declaration" "constructor_declaration" "lambda_expression")
  (#not-file-match? "disallow-doctype-decl|external-general-entities|ACCESS_EXTERNAL_DTD|SUPPORT_DTD|SECURE_PROCESSING|IS_SUPPORTING_EXTERNAL"))
((object_creation_expression type: (type_identifier) @_class) @source
  (#any-of? @_class "SAXReader" "SAXBuilder")
  (#not-function-match? @_class "try \\{\\s*\\w+\\.set(Feature|Attribute|Property)\\(|configure\\w*Factory\\(|EntityResolver\\(|XMLResolver\\(|[sS]ecure|[hH]arden|[xX][xX][eE]"))

; factory.setFeature("…/disallow-doctype-decl", true), factory.setProperty(XMLInputFactory.SUPPORT_DTD, false)
((method_invocation
  object: (_) @guarded
  name: (identifier) @_method
  arguments: (argument_list . (_) @_feature . (_) @_value .)) @guard
  (#any-of? @_method "setFeature" "setProperty" "setAttribute")
  (#match? @_feature "disallow-doctype|SECURE_PROCESSING|DISALLOW_DOCTYPE")
  (#not-match? @_value "^false$")
  (#set! when "after"))
((method_invocation
  object: (_) @guarded
  name: (identifier) @_method
  arguments: (argument_list . (_) @_feature . (_) @_value .)) @guard
  (#any-of? @_method "setFeature" "setProperty" "setAttribute")
  (#not-match? @_feature "disallow-doctype|SECURE_PROCESSING|DISALLOW_DOCTYPE|[nN]amespace|NAMESPACE|COALESC|validati|VALIDATI|REPLACING")
  (#not-match? @_value "(^|\\.)(true|TRUE)$")
  (#set! when "after"))
((method_invocation object: (_) @guarded name: (identifier) @_method) @guard
  (#any-of? @_method "setXMLResolver" "setEntityResolver")
  (#set! when "after"))

; secure(factory), XmlUtils.harden(factory), newSecureFactory()
((method_invocation name: (identifier) @_method) @sanitizer
  (#match? @_method "[sS]ecure|[sS]afe|[hH]arden|XXE|[xX]xe|[rR]estrict|[dD]isable"))
((method_invocation name: (identifier) @_method arguments: (argument_list . (_) @guarded)) @guard
  (#match? @_method "[sS]ecure|[sS]afe|[hH]arden|XXE|[xX]xe|[rR]estrict|[dD]isable|[cC]onfigure|[pP]rotect")
  (#set! when "after"))
