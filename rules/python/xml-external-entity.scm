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
  function: (attribute object: (identifier) @_module attribute: (identifier) @_name) @alert @setting
  arguments: (argument_list . (_) @_data .)
  (#match? @setting "^(etree|lxml\\.etree|ET)\\.(parse|fromstring|XML|iterparse)$")
  (#file-match? "^\\s*(from\\s+lxml\\s+import|import\\s+lxml)\\b")
  (#not-file-match? "defusedxml")
  (#origin-match? @_data "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*<(?:int|float|uuid):(?<n>\\w+)>[\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$|^(file|upload|uploaded_file)\\.(file|read)\\b"))
