; users.SelectSingleNode("//user[name='" + name + "']")
(invocation_expression
  function: (member_access_expression name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @alert @path))
  (#any-of? @_method "SelectSingleNode" "SelectNodes" "XPathSelectElement" "XPathSelectElements" "XPathEvaluate" "Evaluate" "Select" "Compile" "SelectElement")
  (#built? @path)
  (#foreign? @path)
  (#origin-match? @path "\\[[^\\]]*=\\s*(['\"\\\\]|$)")
  (#not-origin-match? @path "[eE]scape|[sS]anitiz|[qQ]uote|SecurityElement"))
