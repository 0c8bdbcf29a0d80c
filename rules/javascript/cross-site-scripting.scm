; Text of elsewhere that becomes HTML without being escaped or sanitized.
; element.innerHTML = …
(assignment_expression
  left: (member_expression property: (property_identifier) @_property)
  right: (_) @sink @html
  (#any-of? @_property "innerHTML" "outerHTML" "srcdoc")
  (#set! whole))
(augmented_assignment_expression
  left: (member_expression property: (property_identifier) @_property)
  right: (_) @sink @html
  (#any-of? @_property "innerHTML" "outerHTML" "srcdoc")
  (#set! whole))

; element.innerHTML = comment, where the name says whose text it is
(assignment_expression
  left: (member_expression property: (property_identifier) @_property)
  right: [(identifier) (member_expression)] @sink @html
  (#any-of? @_property "innerHTML" "outerHTML" "srcdoc")
  (#match? @html "(^|\\.)(user_?[iI]nput|input|comment|message|msg|user_?[nN]ame|userData|review|bio|description|content|caption|feedback)$")
  (#set! any-text))

; element.insertAdjacentHTML(where, …)
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (_) . (_) @sink @html .)
  (#eq? @_function "insertAdjacentHTML")
  (#set! whole))

; document.write(…), range.createContextualFragment(…), sanitizer.bypassSecurityTrustHtml(…)
(call_expression
  function: (member_expression object: (_) @_object property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink @html)
  (#any-of? @_function "write" "writeln" "createContextualFragment" "bypassSecurityTrustHtml")
  (#match? @_object "[dD]ocument$|[rR]ange|[sS]anitizer$|doc$")
  (#set! whole))

; $('…').html(…)
(call_expression
  function: (member_expression object: (_) @_selection property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink @html .)
  (#match? @_selection "^(\\$|jQuery)\\(|^\\$\\w")
  (#any-of? @_function "html" "append" "prepend" "before" "after" "replaceWith")
  (#not-match? @html "^(\\$\\w*|jQuery)\\b|^\\$\\(")
  (#set! whole))

; dangerouslySetInnerHTML={{ __html: … }}
(pair
  key: (property_identifier) @_key
  value: (_) @sink @html
  (#eq? @_key "__html")
  (#not-match? @html "(\\b|_)([cC]ss|CSS|[sS]tyles?|[sS]cript|SCRIPT|[sS]vg|[hH]ighlight\\w*|[tT]heme\\w*|[jJ]son[lL][dD])\\b|[sS]cript\\b")
  (#set! any-text))

; res.send(`<h1>${req.query.q}</h1>`), ctx.body = '<h1>' + ctx.query.q
(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink @html)
  (#match? @_response "^(this\\.)?(res|response|reply|ctx|c)(\\.(status|type|set|header|code|contentType)\\(.{0,60}\\))*$")
  (#any-of? @_function "send" "write" "end" "html")
  (#not-function-match? @html "[tT]ype\\(['\"](text|txt|json|application)|text/plain|application/json"))
(assignment_expression
  left: (member_expression object: (identifier) @_context property: (property_identifier) @_body)
  right: (_) @sink @html
  (#eq? @_context "ctx")
  (#eq? @_body "body"))

; new Response(`<h1>${name}</h1>`, { headers: { 'content-type': 'text/html' } })
(new_expression
  constructor: (identifier) @_response
  arguments: (arguments . (_) @sink @html . (object) @_options)
  (#any-of? @_response "Response" "NextResponse")
  (#match? @_options "text/html"))

; res.send('Unknown user ' + req.query.name), res.send(req.query.name): text/html unless said otherwise
(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments . [(template_string) (binary_expression)] @sink @html)
  (#match? @_response "^(res|response)(\\.status\\(.{0,40}\\))?$")
  (#eq? @_function "send")
  (#not-function-match? @html "[tT]ype\\(['\"](text|txt|json|application)|text/plain|application/")
  (#set! whole))
(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments . [(identifier) (member_expression) (subscript_expression)] @sink @html .)
  (#match? @_response "^(res|response)(\\.status\\(.{0,40}\\))?$")
  (#eq? @_function "send")
  (#not-match? @html "\\.(body|query|params|headers)$")
  (#not-function-match? @html "[tT]ype\\(['\"](text|txt|json|application)|text/plain|application/")
  (#set! whole))

; res.writeHead(200, { 'Content-Type': 'text/html' }); res.end(query.text)
(call_expression
  function: (member_expression object: (identifier) @_response property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink @html .)
  (#any-of? @_response "res" "response")
  (#any-of? @_function "write" "end")
  (#function-match? @html "text/html")
  (#set! whole))

; What is no text of others: a rendered page, a translation, what the page shows already, an element of jQuery
((call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]) @sanitizer
  (#match? @_function "^(t|\\$t|i18n|translate|gettext|render\\w*|renderTo(Static)?\\w*|createElement|css|appendTo|addClass|clone|readFile(Sync)?|getAttribute|highlight\\w*|toFixed|createHTML|encode|format(Date|Number|Currency|Time))$"))
((call_expression function: (member_expression property: (property_identifier) @_function) arguments: (arguments (_))) @sanitizer
  (#any-of? @_function "text" "attr" "val" "prop"))
((call_expression function: (identifier) @_jquery arguments: (arguments . (string))) @sanitizer
  (#any-of? @_jquery "$" "jQuery"))
((member_expression property: (property_identifier) @_property) @sanitizer
  (#any-of? @_property "textContent" "innerHTML" "outerHTML" "className" "icon" "styles" "css"))
((call_expression function: [(identifier) @_tag (member_expression object: (identifier) @_tag)] arguments: (template_string)) @sanitizer
  (#any-of? @_tag "html" "svg" "css" "sql" "lit" "escape"))
