; new RegExp('example\.com')
(new_expression
  constructor: (identifier) @_constructor
  arguments: (arguments . [(string) (template_string)] @alert @text)
  (#eq? @_constructor "RegExp")
  (#not-match? @text "\\$\\{[^]*\\\\")
  (#match? @text "(^.|[^\\\\])(\\\\\\\\)*\\\\[.+*?^$|(){}\\[\\]/wWdDsSB]"))

(call_expression
  function: (identifier) @_constructor
  arguments: (arguments . [(string) (template_string)] @alert @text)
  (#eq? @_constructor "RegExp")
  (#not-match? @text "\\$\\{[^]*\\\\")
  (#match? @text "(^.|[^\\\\])(\\\\\\\\)*\\\\[.+*?^$|(){}\\[\\]/wWdDsSB]"))

; text.match('\d+')
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (string) @alert @text .)
  (#any-of? @_function "match" "matchAll" "search")
  (#match? @text "(^.|[^\\\\])(\\\\\\\\)*\\\\[.+*?^$|(){}\\[\\]wWdDsS]"))
