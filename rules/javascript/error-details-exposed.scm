; res.send(err.stack), res.end(util.inspect(err))
(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments . [
    (member_expression property: (property_identifier) @_part) @detail
    (binary_expression (member_expression property: (property_identifier) @_part) @detail)
    (template_string (template_substitution (member_expression property: (property_identifier) @_part) @detail))
  ] @alert)
  (#match? @_response "^(this\\.)?(res|response|reply|ctx|c|resp)(\\.(status|code|type|set|header)\\(.{0,40}\\))*$")
  (#any-of? @_function "send" "end" "write" "json" "html" "text" "body")
  (#any-of? @_part "stack" "stackTrace" "sqlMessage")
  (#not-function-match? @alert "NODE_ENV|isDev|development"))

; res.json({ error: err.message, stack: err.stack })
(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments . (object [
    (pair value: (member_expression property: (property_identifier) @_part) @detail)
    (pair value: (object (pair value: (member_expression property: (property_identifier) @_part) @detail)))
  ]))
  (#match? @_response "^(this\\.)?(res|response|reply|ctx|c|resp|NextResponse|Response)(\\.(status|code|type|set|header)\\(.{0,40}\\))*$")
  (#any-of? @_function "send" "json" "jsonp")
  (#any-of? @_part "stack" "stackTrace" "sqlMessage")
  (#not-function-match? @detail "NODE_ENV|isDev|development")) @alert

; res.end(JSON.stringify({ error: err.message, stack: err.stack }))
(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments . (call_expression
    function: (member_expression object: (identifier) @_json property: (property_identifier) @_stringify)
    arguments: (arguments . (object [
      (pair value: (member_expression property: (property_identifier) @_part) @detail)
      (pair value: (object (pair value: (member_expression property: (property_identifier) @_part) @detail)))
    ]))))
  (#match? @_response "^(this\\.)?(res|response|reply|resp)(\\.(status|code|type|set|header|writeHead)\\(.{0,80}\\))*$")
  (#any-of? @_function "send" "end" "write")
  (#eq? @_json "JSON")
  (#eq? @_stringify "stringify")
  (#any-of? @_part "stack" "stackTrace" "sqlMessage")
  (#not-function-match? @detail "NODE_ENV|isDev|development")) @alert

; ctx.body = err.stack
(assignment_expression
  left: (member_expression object: (identifier) @_context property: (property_identifier) @_body)
  right: (member_expression property: (property_identifier) @_part) @alert @detail
  (#eq? @_context "ctx")
  (#eq? @_body "body")
  (#eq? @_part "stack")
  (#not-function-match? @alert "NODE_ENV|isDev|development"))

; const stack = err.stack; res.send(stack)
(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments . (identifier) @alert @detail .)
  (#match? @_response "^(res|response|reply)(\\.(status|code|type)\\(.{0,40}\\))*$")
  (#any-of? @_function "send" "end" "write")
  (#match? @detail "[sS]tack|[tT]race")
  (#origin-match? @detail "\\.stack$")
  (#not-function-match? @alert "NODE_ENV|isDev|development"))
