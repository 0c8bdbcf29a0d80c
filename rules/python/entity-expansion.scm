; ElementTree.fromstring(request.data), minidom.parse(upload)
(call
  function: [(identifier) (attribute)] @_function
  arguments: (argument_list . (_) @alert @sink @document)
  (#match? @_function "(parse|parseString|fromstring|XML|XMLID|iterparse|fromstringlist)$")
  (#path? @_function
    "xml.etree.ElementTree.{parse,fromstring,XML,XMLID,iterparse,fromstringlist}"
    "xml.etree.cElementTree.{parse,fromstring,XML,iterparse}"
    "xml.dom.minidom.{parse,parseString}" "xml.dom.pulldom.{parse,parseString}" "xml.sax.{parse,parseString}"
    "xmltodict.parse"))

; lxml: XMLParser(huge_tree=True) takes away the limit that libxml2 sets
(call
  function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (true)) @alert @document) @_arguments
  (#any-of? @_function "XMLParser" "XMLPullParser" "iterparse" "ETCompatXMLParser")
  (#eq? @_name "huge_tree")
  (#not-match? @_arguments "resolve_entities ?= ?False"))
