; libxmljs.parseXml(text, { noent: true })
((pair key: (property_identifier) @_key value: (true) @fix) @alert @setting
  (#any-of? @_key "noent" "dtdload" "replaceEntities" "resolveExternals")
  (#file-match? "libxml|xml2|XmlDocument|sax|parseXml|XML"))

; parser.setFeature('external-general-entities', true), parser.resolveExternals = true
((assignment_expression
  left: (member_expression property: (property_identifier) @_key)
  right: (true) @fix) @alert @setting
  (#any-of? @_key "resolveExternals" "replaceEntities"))
