; A redirect whose target comes from the request.
; res.redirect(req.query.next), res.redirect(302, url)
(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink @target)
  (#eq? @_function "redirect")
  (#match? @_response "^(res|response|reply|ctx|c|h|resp|Response|NextResponse|this\\.(res|ctx|response))(\\.(status|code)\\(\\d+\\))?$"))
(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments . (_) . (_) @sink @target)
  (#eq? @_function "redirect")
  (#match? @_response "^(res|response|reply|resp|this\\.res)(\\.status\\(\\d+\\))?$"))

; redirect(searchParams.get('next'))
(call_expression
  function: (identifier) @_function
  arguments: (arguments . (_) @sink @target)
  (#any-of? @_function "redirect" "permanentRedirect"))

; res.setHeader('Location', req.query.url), res.location(url)
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (string) @_header . (_) @sink @target)
  (#any-of? @_function "setHeader" "header" "set")
  (#match? @_header "^.[lL]ocation.$"))
(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink @target .)
  (#eq? @_function "location")
  (#match? @_response "^(res|response|reply)"))

; { Location: req.query.url }
(pair
  key: [(property_identifier) (string)] @_header
  value: (_) @sink @target
  (#match? @_header "^['\"]?Location['\"]?$"))

; window.location.href = params.get('next'), location.assign(next)
(assignment_expression
  left: [(member_expression) (identifier)] @_location
  right: (_) @sink @target
  (#match? @_location "^((window|document|self|top|parent)\\.)?location(\\.href)?$"))
(call_expression
  function: (member_expression object: (_) @_location property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink @target)
  (#match? @_location "^((window|document|self|top)\\.)?location$")
  (#any-of? @_function "assign" "replace"))
(call_expression
  function: (member_expression object: (identifier) @_window property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink @target)
  (#eq? @_window "window")
  (#eq? @_function "open"))

; An address of its own: the place where one is, without what others add
((member_expression object: (_) @_location property: (property_identifier) @_part) @sanitizer
  (#match? @_location "location$|[uU]rl$|nextUrl$")
  (#any-of? @_part "pathname" "href" "origin" "protocol" "host"))
((member_expression object: (_) @_request property: (property_identifier) @_part) @sanitizer
  (#match? @_request "^(req|request)$")
  (#any-of? @_part "headers" "file" "files"))
; location.href = '…' + location.search stays on its page.
((member_expression object: (_) @_location property: (property_identifier) @_part) @sanitizer
  (#match? @_location "location$")
  (#eq? @_part "search")
  (#inside? @_location "binary_expression"))

; router.push(location.hash.slice(1)), router.replace(next)
(call_expression
  function: (member_expression object: (identifier) @_router property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink @target)
  (#match? @_router "^\\$?(router|navigate|history)$|Router$")
  (#any-of? @_function "push" "replace" "navigateByUrl")
  (#match? @_router "outer$"))

; importScripts(event.data)
(call_expression
  function: (identifier) @_function
  arguments: (arguments . (_) @sink @target)
  (#eq? @_function "importScripts"))
