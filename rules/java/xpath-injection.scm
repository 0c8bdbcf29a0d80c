; An XPath expression is put together with values of elsewhere.
(method_invocation
  object: (_) @_xpath
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "evaluate" "compile" "selectNodes" "selectSingleNode" "evaluateExpression")
  (#file-match? "[xX][pP]ath|dom4j|jaxen")
  (#not-match? @_xpath "^(Pattern|\\w*[eE]ngine|\\w*[sS]hell|java\\.util\\.regex\\.Pattern)$"))
