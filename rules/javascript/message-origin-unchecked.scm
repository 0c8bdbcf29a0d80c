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

; window.addEventListener('message', listener), where neither it nor what is around it looks at the origin
((call_expression
  function: [(identifier) @listener (member_expression object: (identifier) @_window property: (property_identifier)) @listener]
  arguments: (arguments . (string) @_event . (identifier) @_handler)) @alert
  (#match? @listener "^((window|self|top|parent|globalThis)\\.)?addEventListener$")
  (#match? @_event "^.message.$")
  (#function-match? @_handler "\\b(function {it}\\((\\w+)\\)|{it} = (async )?(\\(\\w+\\)|\\w+) =>|{it} = (async )?function ?\\w*\\(\\w+\\))")
  (#function-match? @_handler "\\.data\\b")
  (#function-match? @_handler "innerHTML|outerHTML|\\beval\\(|document\\.write|new Function|location(\\.href)? ?=|localStorage|\\.html\\(|insertAdjacentHTML|import\\(|cookie|\\[[^\\]\\n]*(data|message)[^\\]\\n]*\\]\\(|[tT]oken|dispatch\\(|setState\\(|set[A-Z]\\w+\\(")
  (#not-function-match? @_handler "[oO]rigin|\\.source\\b|isTrusted|\\.ports\\b|[vV]erify|[aA]llowed|[tT]rusted|postMessage\\(")
  (#not-file-match? "importScripts\\(|WorkerGlobalScope|self\\.onmessage|parentPort|[nN]ew Worker\\("))

; window.onmessage = (event) => { eval(event.data) }
((assignment_expression
  left: (member_expression object: (identifier) @_window property: (property_identifier) @_on) @listener
  right: [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)]) @alert
  (#eq? @_on "onmessage")
  (#eq? @_window "window")
  (#match? @_body "innerHTML|outerHTML|\\beval\\(|document\\.write|new Function|location(\\.href)? ?=|localStorage|\\.html\\(|insertAdjacentHTML|\\.src ?=|import\\(|setAttribute\\(|fetch\\(|\\.open\\(|cookie|\\[[^\\]]*(data|message)[^\\]]*\\]\\(|[tT]oken")
  (#not-match? @_body "origin|\\.source\\b|isTrusted|\\.ports\\b|verify|allowed|trusted"))
