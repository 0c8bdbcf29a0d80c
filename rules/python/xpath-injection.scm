; XPath that is put together and evaluated.
(call
  function: (attribute object: (_) @_tree attribute: (identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "xpath" "XPath" "ETXPath" "xpathEval" "findall" "iterfind" "findtext" "find")
  (#match? @_tree "[tT]ree|[rR]oot|[xX]ml|[xX]path|[dD]oc|[nN]ode|[eE]lem|etree|ET$|parse\\(|fromstring\\(|[hH]tml|[pP]age|[rR]esponse|[sS]elector")
  (#file-match? "xml|etree|xpath|html|scrapy|parsel")
  (#set! whole))

; etree.XPath(…) by its own name
(call
  function: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "XPath" "ETXPath")
  (#set! whole))
