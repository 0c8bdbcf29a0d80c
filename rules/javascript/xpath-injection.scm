; xpath.select(text, doc), doc.find(text), document.evaluate(text)
(call_expression
  function: (member_expression object: (identifier) @_library property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink)
  (#match? @_library "^([xX][pP]ath|xpathjs|document|doc|dom|xml\\w*|root)$")
  (#any-of? @_function "select" "select1" "parse" "evaluate" "createExpression" "xpath" "selectNodes" "selectSingleNode")
  (#not-match? @_library "^(dom|root)$"))
(call_expression
  function: (member_expression object: (identifier) @_library property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink)
  (#match? @_library "^([xX][pP]ath|xpathjs)$")
  (#any-of? @_function "select" "select1" "parse" "evaluate" "createExpression")
  (#set! whole))

; select(text, doc) of xpath
(call_expression
  function: (identifier) @_function
  arguments: (arguments . (_) @sink)
  (#path? @_function "xpath.{select,select1,parse,evaluate,useNamespaces}")
  (#match? @_function "select|parse|evaluate")
  (#set! whole))
