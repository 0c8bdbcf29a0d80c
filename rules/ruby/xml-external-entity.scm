; config.noent, config.dtdload
(call
  receiver: (_) @_config
  method: (identifier) @option @alert
  !arguments
  (#any-of? @option "noent" "dtdload" "dtdattr")
  (#match? @_config "^(config|c|cfg|options|opts)\\b")
  (#file-match? "Nokogiri"))

; Nokogiri::XML::ParseOptions::NOENT
(scope_resolution
  scope: (_) @_scope
  name: (constant) @option @alert
  (#any-of? @option "NOENT" "DTDLOAD" "DTDATTR")
  (#match? @_scope "ParseOptions$"))

; LibXML::XML.default_substitute_entities = true
(assignment
  left: (call receiver: (_) @_class method: (identifier) @option @alert)
  right: (true)
  (#any-of? @option "default_substitute_entities" "default_load_external_dtd")
  (#match? @_class "XML$"))
