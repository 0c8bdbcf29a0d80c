; window.addEventListener('message', (event) => { panel.innerHTML = event.data })
((call_expression
  function: [(identifier) @listener (member_expression object: (identifier) @_window property: (property_identifier)) @listener]
  arguments: (arguments . (string) @_event . [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)])) @alert
  (#match? @listener "^((window|self|top|parent|globalThis)\\.)?addEventListener$")
  (#match? @_event "^.message.$")
  (#match? @_body "\\.data\\b|\\bdata\\b")
  (#match? @_body "innerHTML|outerHTML|\\beval\\(|document\\.write|new Function|location(\\.href)? ?=|localStorage|\\.html\\(|insertAdjacentHTML|\\.src ?=|import\\(|importScripts|setAttribute\\(|fetch\\(|\\.open\\(|cookie|\\[[^\\]]*(data|message)[^\\]]*\\]\\(|[tT]oken|dispatch\\(|setState\\(|set[A-Z]\\w+\\(")
  (#not-match? @_body "origin|\\.source\\b|isTrusted|\\.ports\\b|verify|allowed|trusted")
  (#not-file-match? "importScripts\\(|WorkerGlobalScope|self\\.onmessage|parentPort"))

; window.onmessage = (event) => { eval(event.data) }
((assignment_expression
  left: (member_expression object: (identifier) @_window property: (property_identifier) @_on) @listener
  right: [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)]) @alert
  (#eq? @_on "onmessage")
  (#eq? @_window "window")
  (#match? @_body "innerHTML|outerHTML|\\beval\\(|document\\.write|new Function|location(\\.href)? ?=|localStorage|\\.html\\(|insertAdjacentHTML|\\.src ?=|import\\(|setAttribute\\(|fetch\\(|\\.open\\(|cookie|\\[[^\\]]*(data|message)[^\\]]*\\]\\(|[tT]oken")
  (#not-match? @_body "origin|\\.source\\b|isTrusted|\\.ports\\b|verify|allowed|trusted"))
