require "nokogiri"

def parse(text)
  doc = Nokogiri::XML(text) { |config| config.noent }
  #                                           ^^^^^ alert
  both = Nokogiri::XML(text) { |config| config.strict.dtdload }
  #                                                   ^^^^^^^ alert
  options = Nokogiri::XML::ParseOptions::NOENT | Nokogiri::XML::ParseOptions::DTDLOAD
  #                                      ^^^^^ alert
  #                                                                           ^^^^^^^ alert
  LibXML::XML.default_substitute_entities = true
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  Nokogiri::XML(text, nil, nil, options)
end

def fine(text)
  Nokogiri::XML(text)
  Nokogiri::XML(text) { |config| config.strict.nonet }
  Nokogiri::XML::ParseOptions::NONET
  LibXML::XML.default_substitute_entities = false
  parser.noent
end
