; $document->loadXML($body, LIBXML_NOENT)
([
  (member_call_expression
    name: (name) @_function
    arguments: (arguments (argument [(name) @fix (binary_expression)] @alert @option)))
  (function_call_expression
    function: (name) @_function
    arguments: (arguments (argument [(name) @fix (binary_expression)] @alert @option)))
  (scoped_call_expression
    name: (name) @_function
    arguments: (arguments (argument [(name) @fix (binary_expression)] @alert @option)))
]
  (#any-of? @_function "loadXML" "load" "loadHTML" "simplexml_load_string" "simplexml_load_file" "open" "XML" "xml")
  (#match? @option "LIBXML_(NOENT|DTDLOAD|DTDATTR|DTDVALID|XINCLUDE)\\b"))

(object_creation_expression
  (name) @_class
  (arguments (argument [(name) @fix (binary_expression)] @alert @option))
  (#eq? @_class "SimpleXMLElement")
  (#match? @option "LIBXML_(NOENT|DTDLOAD|DTDATTR|DTDVALID|XINCLUDE)\\b"))

; libxml_disable_entity_loader(false)
(function_call_expression
  function: (name) @option
  arguments: (arguments . (argument (boolean) @_value))
  (#eq? @option "libxml_disable_entity_loader")
  (#match? @_value "^[fF]")) @alert

; $document->substituteEntities = true;
(assignment_expression
  left: (member_access_expression name: (name) @option)
  right: (boolean) @_value
  (#any-of? @option "substituteEntities" "resolveExternals")
  (#match? @_value "^[tT]")) @alert
