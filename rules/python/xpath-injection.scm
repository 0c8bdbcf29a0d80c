; XPath that is put together and evaluated.
(call
  function: (attribute object: (_) @_tree attribute: (identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "xpath" "XPath" "ETXPath" "xpathEval")
  (#match? @_tree "[tT]ree|[rR]oot|[xX]ml|[xX]path|[dD]oc|[nN]ode|[eE]lem|etree|ET$|parse\\(|fromstring\\(|[hH]tml|[pP]age|[rR]esponse|[sS]elector")
  (#file-match? "xml|etree|xpath|html|scrapy|parsel")
  (#set! whole))

; tree.findall(f"…"): a request alone is no XPath there, since a text has a find of its own
(call
  function: (attribute object: (_) @_tree attribute: (identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "findall" "iterfind" "findtext" "find")
  (#match? @_tree "[tT]ree|[rR]oot|[xX]ml|[xX]path|[dD]oc|[nN]ode|[eE]lem|etree|ET$|parse\\(|fromstring\\(|[hH]tml|[pP]age|[rR]esponse|[sS]elector")
  (#file-match? "xml|etree|xpath|html|scrapy|parsel"))

; etree.XPath(…) by its own name
(call
  function: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "XPath" "ETXPath")
  (#set! whole))
