; Text of elsewhere that becomes HTML without being escaped or sanitized.
; element.innerHTML = …
(assignment_expression
  left: (member_expression property: (property_identifier) @_property)
  right: (_) @alert @html
  (#any-of? @_property "innerHTML" "outerHTML" "srcdoc")
  (#built? @html)
  (#foreign? @html)
  (#origin-match? @html "<")
  (#not-origin-match? @html "[sS]aniti[sz]e|[pP]urif|[eE]scape|encodeURI|JSON\\.stringify|[eE]ncodeH|trustedHTML|createHTML\\(|^xss\\(|textContent$|innerHTML$|outerHTML$|^(parseInt|parseFloat|Number)\\(|toFixed\\(|\\.length$|^t\\($|[iI]18n|[tT]ranslat|\\$t\\(|[sS]tyles?$|[cC]ss|CSS|[iI]con|[sS]afeH(tml|TML)|\\bencode\\($|&(lt|amp|#60);"))

; element.innerHTML = …
(assignment_expression
  left: (member_expression property: (property_identifier) @_property)
  right: (_) @alert @html
  (#any-of? @_property "innerHTML" "outerHTML" "srcdoc")
  (#origin-match? @html "^(window\\.|document\\.)?location\\.(hash|search|href)|^document\\.(URL|referrer|cookie)|URLSearchParams\\(|[sS]earchParams\\.get\\(|^params\\.get\\(|\\.value$|\\.(json|text)\\(|localStorage|sessionStorage|^(event|e|message|msg|evt)\\.data|^(req|request|ctx)\\.(body|query|params|headers|cookies)|^marked(\\.parse)?\\(|\\.responseText$|\\.(body|content|html|bio|comment|description|message)$|^prompt\\($|^(user_?[iI]nput|comment|message|msg|userName|username|userData|review|bio)$")
  (#not-origin-match? @html "[sS]aniti[sz]e|[pP]urif|[eE]scape|encodeURI|JSON\\.stringify|[eE]ncodeH|trustedHTML|createHTML\\(|^xss\\(|textContent$|innerHTML$|outerHTML$|^(parseInt|parseFloat|Number)\\(|toFixed\\(|\\.length$|^t\\($|[iI]18n|[tT]ranslat|\\$t\\(|[sS]tyles?$|[cC]ss|CSS|[iI]con|[sS]afeH(tml|TML)|\\bencode\\($|&(lt|amp|#60);"))

; element.innerHTML = …
(augmented_assignment_expression
  left: (member_expression property: (property_identifier) @_property)
  right: (_) @alert @html
  (#any-of? @_property "innerHTML" "outerHTML" "srcdoc")
  (#built? @html)
  (#foreign? @html)
  (#origin-match? @html "<")
  (#not-origin-match? @html "[sS]aniti[sz]e|[pP]urif|[eE]scape|encodeURI|JSON\\.stringify|[eE]ncodeH|trustedHTML|createHTML\\(|^xss\\(|textContent$|innerHTML$|outerHTML$|^(parseInt|parseFloat|Number)\\(|toFixed\\(|\\.length$|^t\\($|[iI]18n|[tT]ranslat|\\$t\\(|[sS]tyles?$|[cC]ss|CSS|[iI]con|[sS]afeH(tml|TML)|\\bencode\\($|&(lt|amp|#60);"))

; element.innerHTML = …
(augmented_assignment_expression
  left: (member_expression property: (property_identifier) @_property)
  right: (_) @alert @html
  (#any-of? @_property "innerHTML" "outerHTML" "srcdoc")
  (#origin-match? @html "^(window\\.|document\\.)?location\\.(hash|search|href)|^document\\.(URL|referrer|cookie)|URLSearchParams\\(|[sS]earchParams\\.get\\(|^params\\.get\\(|\\.value$|\\.(json|text)\\(|localStorage|sessionStorage|^(event|e|message|msg|evt)\\.data|^(req|request|ctx)\\.(body|query|params|headers|cookies)|^marked(\\.parse)?\\(|\\.responseText$|\\.(body|content|html|bio|comment|description|message)$|^prompt\\($|^(user_?[iI]nput|comment|message|msg|userName|username|userData|review|bio)$")
  (#not-origin-match? @html "[sS]aniti[sz]e|[pP]urif|[eE]scape|encodeURI|JSON\\.stringify|[eE]ncodeH|trustedHTML|createHTML\\(|^xss\\(|textContent$|innerHTML$|outerHTML$|^(parseInt|parseFloat|Number)\\(|toFixed\\(|\\.length$|^t\\($|[iI]18n|[tT]ranslat|\\$t\\(|[sS]tyles?$|[cC]ss|CSS|[iI]con|[sS]afeH(tml|TML)|\\bencode\\($|&(lt|amp|#60);"))

; element.insertAdjacentHTML(where, …)
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (_) . (_) @alert @html .)
  (#eq? @_function "insertAdjacentHTML")
  (#built? @html)
  (#foreign? @html)
  (#origin-match? @html "<")
  (#not-origin-match? @html "[sS]aniti[sz]e|[pP]urif|[eE]scape|encodeURI|JSON\\.stringify|[eE]ncodeH|trustedHTML|createHTML\\(|^xss\\(|textContent$|innerHTML$|outerHTML$|^(parseInt|parseFloat|Number)\\(|toFixed\\(|\\.length$|^t\\($|[iI]18n|[tT]ranslat|\\$t\\(|[sS]tyles?$|[cC]ss|CSS|[iI]con|[sS]afeH(tml|TML)|\\bencode\\($|&(lt|amp|#60);"))

; document.write(…)
(call_expression
  function: (member_expression object: (identifier) @_document property: (property_identifier) @_function)
  arguments: (arguments . (_) @alert @html)
  (#eq? @_document "document")
  (#any-of? @_function "write" "writeln")
  (#built? @html)
  (#foreign? @html)
  (#origin-match? @html "<")
  (#not-origin-match? @html "[sS]aniti[sz]e|[pP]urif|[eE]scape|encodeURI|JSON\\.stringify|[eE]ncodeH|trustedHTML|createHTML\\(|^xss\\(|textContent$|innerHTML$|outerHTML$|^(parseInt|parseFloat|Number)\\(|toFixed\\(|\\.length$|^t\\($|[iI]18n|[tT]ranslat|\\$t\\(|[sS]tyles?$|[cC]ss|CSS|[iI]con|[sS]afeH(tml|TML)|\\bencode\\($|&(lt|amp|#60);"))

; $('…').html(…)
(call_expression
  function: (member_expression object: (_) @_selection property: (property_identifier) @_function)
  arguments: (arguments . (_) @alert @html .)
  (#match? @_selection "^(\\$|jQuery)\\(|^\\$\\w")
  (#any-of? @_function "html" "append" "prepend" "before" "after" "replaceWith")
  (#not-match? @html "^(\\$\\w*|jQuery)\\b|^\\$\\(")
  (#not-origin-match? @html "^(\\$|jQuery)\\([^.]*$|\\.(attr|addClass|appendTo|clone)\\($")
  (#built? @html)
  (#foreign? @html)
  (#origin-match? @html "<")
  (#not-origin-match? @html "[sS]aniti[sz]e|[pP]urif|[eE]scape|encodeURI|JSON\\.stringify|[eE]ncodeH|trustedHTML|createHTML\\(|^xss\\(|textContent$|innerHTML$|outerHTML$|^(parseInt|parseFloat|Number)\\(|toFixed\\(|\\.length$|^t\\($|[iI]18n|[tT]ranslat|\\$t\\(|[sS]tyles?$|[cC]ss|CSS|[iI]con|[sS]afeH(tml|TML)|\\bencode\\($|&(lt|amp|#60);"))

; element.insertAdjacentHTML(where, …)
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (_) . (_) @alert @html .)
  (#eq? @_function "insertAdjacentHTML")
  (#origin-match? @html "^(window\\.|document\\.)?location\\.(hash|search|href)|^document\\.(URL|referrer|cookie)|URLSearchParams\\(|[sS]earchParams\\.get\\(|^params\\.get\\(|\\.value$|\\.(json|text)\\(|localStorage|sessionStorage|^(event|e|message|msg|evt)\\.data|^(req|request|ctx)\\.(body|query|params|headers|cookies)|^marked(\\.parse)?\\(|\\.responseText$|\\.(body|content|html|bio|comment|description|message)$|^prompt\\($|^(user_?[iI]nput|comment|message|msg|userName|username|userData|review|bio)$")
  (#not-origin-match? @html "[sS]aniti[sz]e|[pP]urif|[eE]scape|encodeURI|JSON\\.stringify|[eE]ncodeH|trustedHTML|createHTML\\(|^xss\\(|textContent$|innerHTML$|outerHTML$|^(parseInt|parseFloat|Number)\\(|toFixed\\(|\\.length$|^t\\($|[iI]18n|[tT]ranslat|\\$t\\(|[sS]tyles?$|[cC]ss|CSS|[iI]con|[sS]afeH(tml|TML)|\\bencode\\($|&(lt|amp|#60);"))

; document.write(…)
(call_expression
  function: (member_expression object: (identifier) @_document property: (property_identifier) @_function)
  arguments: (arguments . (_) @alert @html)
  (#eq? @_document "document")
  (#any-of? @_function "write" "writeln")
  (#origin-match? @html "^(window\\.|document\\.)?location\\.(hash|search|href)|^document\\.(URL|referrer|cookie)|URLSearchParams\\(|[sS]earchParams\\.get\\(|^params\\.get\\(|\\.value$|\\.(json|text)\\(|localStorage|sessionStorage|^(event|e|message|msg|evt)\\.data|^(req|request|ctx)\\.(body|query|params|headers|cookies)|^marked(\\.parse)?\\(|\\.responseText$|\\.(body|content|html|bio|comment|description|message)$|^prompt\\($|^(user_?[iI]nput|comment|message|msg|userName|username|userData|review|bio)$")
  (#not-origin-match? @html "[sS]aniti[sz]e|[pP]urif|[eE]scape|encodeURI|JSON\\.stringify|[eE]ncodeH|trustedHTML|createHTML\\(|^xss\\(|textContent$|innerHTML$|outerHTML$|^(parseInt|parseFloat|Number)\\(|toFixed\\(|\\.length$|^t\\($|[iI]18n|[tT]ranslat|\\$t\\(|[sS]tyles?$|[cC]ss|CSS|[iI]con|[sS]afeH(tml|TML)|\\bencode\\($|&(lt|amp|#60);"))

; $('…').html(…)
(call_expression
  function: (member_expression object: (_) @_selection property: (property_identifier) @_function)
  arguments: (arguments . (_) @alert @html .)
  (#match? @_selection "^(\\$|jQuery)\\(|^\\$\\w")
  (#any-of? @_function "html" "append" "prepend" "before" "after" "replaceWith")
  (#not-match? @html "^(\\$\\w*|jQuery)\\b|^\\$\\(")
  (#not-origin-match? @html "^(\\$|jQuery)\\([^.]*$|\\.(attr|addClass|appendTo|clone)\\($")
  (#origin-match? @html "^(window\\.|document\\.)?location\\.(hash|search|href)|^document\\.(URL|referrer|cookie)|URLSearchParams\\(|[sS]earchParams\\.get\\(|^params\\.get\\(|\\.value$|\\.(json|text)\\(|localStorage|sessionStorage|^(event|e|message|msg|evt)\\.data|^(req|request|ctx)\\.(body|query|params|headers|cookies)|^marked(\\.parse)?\\(|\\.responseText$|\\.(body|content|html|bio|comment|description|message)$|^prompt\\($|^(user_?[iI]nput|comment|message|msg|userName|username|userData|review|bio)$")
  (#not-origin-match? @html "[sS]aniti[sz]e|[pP]urif|[eE]scape|encodeURI|JSON\\.stringify|[eE]ncodeH|trustedHTML|createHTML\\(|^xss\\(|textContent$|innerHTML$|outerHTML$|^(parseInt|parseFloat|Number)\\(|toFixed\\(|\\.length$|^t\\($|[iI]18n|[tT]ranslat|\\$t\\(|[sS]tyles?$|[cC]ss|CSS|[iI]con|[sS]afeH(tml|TML)|\\bencode\\($|&(lt|amp|#60);"))

; dangerouslySetInnerHTML={{ __html: … }}
(pair
  key: (property_identifier) @_key
  value: (_) @alert @html
  (#eq? @_key "__html")
  (#dynamic? @html)
  (#not-match? @html "(\\b|_)([cC]ss|CSS|[sS]tyles?|[sS]cript|SCRIPT|[sS]vg|[hH]ighlight\\w*|[tT]heme\\w*|[jJ]son[lL][dD])\\b|[sS]cript\\b")
  (#not-function-match? @html "[sS]aniti[sz]e|DOMPurify")
  (#not-origin-match? @html "[sS]aniti[sz]e|[pP]urif|[eE]scape|encodeURI|JSON\\.stringify|[eE]ncodeH|trustedHTML|createHTML\\(|^xss\\(|textContent$|innerHTML$|outerHTML$|^(parseInt|parseFloat|Number)\\(|toFixed\\(|\\.length$|^t\\($|[iI]18n|[tT]ranslat|\\$t\\(|[sS]tyles?$|[cC]ss|CSS|[iI]con|[sS]afeH(tml|TML)|\\bencode\\($|&(lt|amp|#60);"))

; res.send(`<h1>${req.query.q}</h1>`)
(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments . (_) @alert @html)
  (#match? @_response "^(res|response|reply|ctx|c)(\\.(status|type|set|header|code)\\(.{0,40}\\))*$")
  (#any-of? @_function "send" "write" "end" "html")
  (#origin-match? @html "<\\w")
  (#origin-match? @html "^(req|request|ctx|c\\.req)\\.(body|query|params|headers|cookies|url|originalUrl|path|hostname|query\\(|param\\()")
  (#not-origin-match? @html "[sS]aniti[sz]e|[pP]urif|[eE]scape|encodeURI|JSON\\.stringify|[eE]ncodeH|trustedHTML|createHTML\\(|^xss\\(|textContent$|innerHTML$|outerHTML$|^(parseInt|parseFloat|Number)\\(|toFixed\\(|\\.length$|^t\\($|[iI]18n|[tT]ranslat|\\$t\\(|[sS]tyles?$|[cC]ss|CSS|[iI]con|[sS]afeH(tml|TML)|\\bencode\\($|&(lt|amp|#60);"))

; res.send('Unknown user ' + req.query.name): text/html unless said otherwise
(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments . [(template_string) (binary_expression)] @alert @html)
  (#match? @_response "^(res|response)(\\.status\\(.{0,40}\\))?$")
  (#eq? @_function "send")
  (#not-origin-match? @html "<\\w")
  (#origin-match? @html "^(req|request)\\.(body|query|params|headers|cookies)")
  (#not-function-match? @html "[tT]ype\\(['\"](text|txt|json|application)|text/plain|application/")
  (#not-origin-match? @html "[sS]aniti[sz]e|[pP]urif|[eE]scape|encodeURI|JSON\\.stringify|[eE]ncodeH|trustedHTML|createHTML\\(|^xss\\(|textContent$|innerHTML$|outerHTML$|^(parseInt|parseFloat|Number)\\(|toFixed\\(|\\.length$|^t\\($|[iI]18n|[tT]ranslat|\\$t\\(|[sS]tyles?$|[cC]ss|CSS|[iI]con|[sS]afeH(tml|TML)|\\bencode\\($|&(lt|amp|#60);"))

; res.send(req.query.name), which is text/html unless said otherwise
(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments . [(identifier) (member_expression)] @alert @html .)
  (#match? @_response "^(res|response)(\\.status\\(.{0,40}\\))?$")
  (#eq? @_function "send")
  (#origin-match? @html "^(req|request)\\.(query|params)\\.\\w+$")
  (#not-origin-match? @html "\\($|^(\\{|\\+|\\$\\{)$")
  (#not-function-match? @html "[tT]ype\\(['\"](text|txt|json|application)|text/plain|application/|\\.includes\\(|\\.test\\("))

; res.writeHead(200, { 'Content-Type': 'text/html' }); res.end(query.text)
(call_expression
  function: (member_expression object: (identifier) @_response property: (property_identifier) @_function)
  arguments: (arguments . (_) @alert @html .)
  (#match? @_response "^(res|response)$")
  (#any-of? @_function "write" "end")
  (#origin-match? @html "^(req|request)\\.(url|query|body|params|headers)\\b")
  (#function-match? @html "text/html")
  (#not-origin-match? @html "&(lt|amp);|[eE]scape|[sS]aniti[sz]e|encodeURI|JSON\\.stringify|^(parseInt|Number)\\(|readFile|\\.length$"))
