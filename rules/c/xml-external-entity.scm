; xmlReadFile(path, NULL, XML_PARSE_NOENT)
(call_expression
  function: (identifier) @_function
  arguments: (argument_list [(identifier) (binary_expression) (parenthesized_expression)] @alert @option)
  (#match? @_function "^(xmlReadFile|xmlReadMemory|xmlReadDoc|xmlReadFd|xmlReadIO|xmlCtxtReadFile|xmlCtxtReadMemory|xmlCtxtReadDoc|xmlCtxtUseOptions|xmlReaderForFile|xmlReaderForMemory|xmlReaderForDoc|xmlParseInNodeContext)$")
  (#match? @option "XML_PARSE_(NOENT|DTDLOAD|DTDATTR|DTDVALID)\\b"))

; xmlSubstituteEntitiesDefault(1)
(call_expression
  function: (identifier) @option
  arguments: (argument_list . [(number_literal) (true)] @_on .)
  (#any-of? @option "xmlSubstituteEntitiesDefault" "xmlLoadExtDtdDefaultValue")
  (#match? @_on "^(1|true)$")) @alert

; parser.setDisableDefaultEntityResolution(false)
(call_expression
  function: (field_expression field: (field_identifier) @option)
  arguments: (argument_list . (false) .)
  (#eq? @option "setDisableDefaultEntityResolution")) @alert
