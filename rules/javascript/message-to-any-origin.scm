; window.parent.postMessage({ token }, '*'): what is sent has a secret's name
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . [(identifier) (member_expression) (object) (call_expression)] @alert @message . (string) @_origin)
  (#eq? @_function "postMessage")
  (#match? @_origin "^.[*].$")
  (#mentions? @message "([tT]oken|TOKEN|[sS]ecret|[pP]assw|[aA]uth|[cC]redential|[sS]ession|[kK]ey\\b|[uU]ser(Name|Data|Info)?\\b|[eE]mail|[aA]ccount|[pP]rofile|localStorage|cookie)")
  (#not-match? @message "^\\{\\s*(type|event|action|method)\\s*:\\s*['\"][^'\"]*['\"]\\s*,?\\s*\\}$|keyCode|keydown|onKey"))
