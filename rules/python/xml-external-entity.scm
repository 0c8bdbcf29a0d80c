; lxml: XMLParser(resolve_entities=True)
(call
  function: [
    (identifier) @_function
    (attribute attribute: (identifier) @_function)
  ]
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (true)) @alert @setting)
  (#any-of? @_function "XMLParser" "XMLPullParser" "iterparse" "ETCompatXMLParser")
  (#eq? @_name "resolve_entities"))

; lxml: XMLParser(no_network=False), (load_dtd=True), where entities are not spoken of
(call
  function: [
    (identifier) @_function
    (attribute attribute: (identifier) @_function)
  ]
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_)) @alert @setting) @_arguments
  (#any-of? @_function "XMLParser" "XMLPullParser" "iterparse" "ETCompatXMLParser")
  (#any-of? @_name "no_network" "load_dtd")
  (#match? @setting "^(no_network\\s*=\\s*False|load_dtd\\s*=\\s*True)$")
  (#not-match? @_arguments "\\bresolve_entities\\s*="))

; xml.sax: parser.setFeature(feature_external_ges, True)
(call
  function: (attribute attribute: (identifier) @_function) 
  arguments: (argument_list
    .
    (_) @_feature
    .
    [(true) (integer)] @_on) @_arguments
  (#eq? @_function "setFeature")
  (#match? @_feature "feature_external_(ges|pes)$|external-(general|parameter)-entities")
  (#match? @_on "^(True|1)$")) @alert @setting

; defusedxml: parse(…, forbid_entities=False), (forbid_external=False)
(keyword_argument
  name: (identifier) @_name
  value: (false)
  (#any-of? @_name "forbid_external" "forbid_entities")
  (#file-match? "defusedxml")) @alert @setting

; lxml's default parser for what a request brings
(call
  function: [(identifier) (attribute)] @alert @setting
  arguments: (argument_list . (_) @sink .)
  (#match? @setting "(parse|fromstring|XML|iterparse)$")
  (#path? @setting "lxml.etree.{parse,fromstring,XML,iterparse}"))
