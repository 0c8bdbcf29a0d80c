; XmlResolver = new XmlUrlResolver()
(assignment_expression
  left: [(identifier) @_property (member_access_expression name: (identifier) @_property)]
  right: (object_creation_expression type: (_) @option)
  (#eq? @_property "XmlResolver")
  (#match? @option "(^|\\.)(XmlUrlResolver|XmlPreloadedResolver)$")
  (#match? @option "XmlUrlResolver$")) @alert

; DtdProcessing = DtdProcessing.Parse
(assignment_expression
  left: [(identifier) @_property (member_access_expression name: (identifier) @_property)]
  right: (member_access_expression name: (identifier) @_value) @option @fix
  (#eq? @_property "DtdProcessing")
  (#eq? @_value "Parse")
  (#not-function-match? @_property "XmlResolver\\s*=\\s*null")) @alert

; ProhibitDtd = false
(assignment_expression
  left: [(identifier) @option (member_access_expression name: (identifier) @option)]
  right: (boolean_literal) @_value
  (#eq? @option "ProhibitDtd")
  (#eq? @_value "false")) @alert
