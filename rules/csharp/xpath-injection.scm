; users.SelectSingleNode("//user[name='" + name + "']")
(invocation_expression
  function: (member_access_expression name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @sink))
  (#any-of? @_method "SelectSingleNode" "SelectNodes" "XPathSelectElement" "XPathSelectElements" "XPathEvaluate" "Evaluate" "Compile" "SelectElement"))
(invocation_expression
  function: (member_access_expression expression: (_) @_navigator name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @sink))
  (#eq? @_method "Select")
  (#match? @_navigator "[nN]av(igator)?$|[dD]oc(ument)?$"))
