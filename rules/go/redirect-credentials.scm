; A CheckRedirect that copies headers and never looks at the host.
(keyed_element
  key: (literal_element (identifier) @alert @redirect)
  value: (literal_element (func_literal body: (block) @_body))
  (#eq? @redirect "CheckRedirect")
  (#match? @_body "\\.Header = |\\.Header\\[[^\\]]*\\] = |\\.Header\\.(Add|Set)\\((\"(Authorization|Cookie|X-[\\w-]*(Key|Token|Auth)[\\w-]*)\"|\\w+, )|\\.SetBasicAuth\\(|\\.AddCookie\\(")
  (#not-match? @_body "Host|Domain"))
(assignment_statement
  left: (expression_list (selector_expression field: (field_identifier) @alert @redirect))
  right: (expression_list (func_literal body: (block) @_body))
  (#eq? @redirect "CheckRedirect")
  (#match? @_body "\\.Header = |\\.Header\\[[^\\]]*\\] = |\\.Header\\.(Add|Set)\\((\"(Authorization|Cookie|X-[\\w-]*(Key|Token|Auth)[\\w-]*)\"|\\w+, )|\\.SetBasicAuth\\(|\\.AddCookie\\(")
  (#not-match? @_body "Host|Domain"))
