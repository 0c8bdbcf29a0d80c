; Where data of others comes in. `@source.KIND`: a rule names the kinds that it counts.

; req.body of Express, ctx.request.body and ctx.query of Koa, request.query of Fastify, event.body of a cloud function
((member_expression object: (_) @_request property: (property_identifier) @_part) @source.request
  (#match? @_request "^((this|ctx|c|context)\\.)?(req|request)$|^(ctx|event)$|^(req|request)\\.raw$")
  (#any-of? @_part
    "body" "query" "params" "headers" "cookies" "signedCookies" "rawBody" "queryStringParameters"
    "pathParameters" "multiValueQueryStringParameters"))

; ctx.params of Koa; context.params of a Next.js page
((member_expression object: (identifier) @_context property: (property_identifier) @_part) @source.request
  (#any-of? @_context "context" "ctx")
  (#any-of? @_part "query" "params"))

; req.param('id'), req.get('Referer'), c.req.query('name'), await request.json()
((call_expression function: (member_expression object: (_) @_request property: (property_identifier) @_part)) @source.request
  (#match? @_request "^((this|ctx|c|context)\\.)?(req|request)$")
  (#any-of? @_part "param" "get" "header" "query" "queries" "json" "text" "formData" "parseBody" "cookie" "valid"))

; new URL(request.url), url.parse(req.url, true), request.nextUrl
((new_expression constructor: (identifier) @_url arguments: (arguments . (member_expression object: (_) @_request property: (property_identifier) @_part))) @source.request
  (#eq? @_url "URL")
  (#match? @_request "^((this|ctx|c|context)\\.)?(req|request)$")
  (#any-of? @_part "url" "originalUrl"))
((call_expression function: (member_expression property: (property_identifier) @_function) arguments: (arguments . (member_expression object: (_) @_request property: (property_identifier) @_part))) @source.request
  (#eq? @_function "parse")
  (#match? @_request "^((this|ctx|c|context)\\.)?(req|request)$")
  (#any-of? @_part "url" "originalUrl"))
((member_expression object: (identifier) @_request property: (property_identifier) @_part) @source.request
  (#any-of? @_request "req" "request")
  (#eq? @_part "nextUrl"))

; req.url, req.path: text of the address as it was asked for
((member_expression object: (_) @_request property: (property_identifier) @_part) @source.request-address
  (#match? @_request "^((this|ctx|c|context)\\.)?(req|request)$")
  (#any-of? @_part "url" "originalUrl" "path" "hostname" "host"))

; find(@Param('id') id: string) of NestJS
((formal_parameters (_ (decorator (call_expression function: (identifier) @_decorator))) @source.request)
  (#any-of? @_decorator "Body" "Query" "Param" "Params" "Headers" "Cookies" "UploadedFile" "UploadedFiles" "Args" "HostParam"))

; socket.on('message', (data) => …), ws.on('message', …)
((call_expression
  function: (member_expression object: (_) @_socket property: (property_identifier) @_on)
  arguments: (arguments . (string) @_event . (_ [(identifier) @source.message (formal_parameters . (_) @source.message)])))
  (#match? @_socket "([sS]ocket|[wW]s|io|client|[cC]onnection)$")
  (#eq? @_on "on")
  (#not-match? @_event "^.(connect(ion)?|disconnect|close|error|end|open|ready|drain|timeout|listening).$"))

; response.on('data', (chunk) => …)
((call_expression
  function: (member_expression property: (property_identifier) @_on)
  arguments: (arguments . (string) @_event . (_ [(identifier) @source.network (formal_parameters . (_) @source.network)])))
  (#eq? @_on "on")
  (#match? @_event "^.data.$"))

; process.argv[2], require('yargs').argv
((member_expression property: (property_identifier) @_argv) @source.command-line
  (#eq? @_argv "argv"))

; location.hash, document.referrer, window.name
((member_expression object: (_) @_location property: (property_identifier) @_part) @source.browser-address
  (#match? @_location "^((window|document|self|top)\\.)?location$")
  (#any-of? @_part "hash" "search" "href"))
((member_expression object: (identifier) @_document property: (property_identifier) @_part) @source.browser-address
  (#eq? @_document "document")
  (#any-of? @_part "URL" "documentURI" "referrer" "cookie"))
((member_expression object: (identifier) @_window property: (property_identifier) @_part) @source.browser-address
  (#eq? @_window "window")
  (#eq? @_part "name"))
((call_expression function: (identifier) @_hook) @source.browser-address
  (#any-of? @_hook "useSearchParams" "useParams"))
((member_expression object: (identifier) @_router property: (property_identifier) @_part) @source.browser-address
  (#match? @_router "^\\$?(router|route)$")
  (#any-of? @_part "query" "params"))

; window.addEventListener('message', (event) => event.data)
((member_expression object: (identifier) @_event property: (property_identifier) @_data) @source.message
  (#any-of? @_event "event" "e" "evt" "ev" "message" "msg")
  (#eq? @_data "data")
  (#function-match? @_data "."))

; input.value, prompt('…'), editor.innerText
((member_expression object: (_) @_element property: (property_identifier) @_value) @source.page-input
  (#eq? @_value "value")
  (#match? @_element "[iI]nput|[tT]extarea|[fF]ield|[eE]ditor|[sS]earch|getElementById\\(|querySelector\\(|[tT]arget$|form\\.|[bB]ox$"))
((call_expression function: [(identifier) @_prompt (member_expression object: (identifier) @_window property: (property_identifier) @_prompt)]) @source.page-input
  (#eq? @_prompt "prompt"))
((call_expression function: (member_expression object: (call_expression function: (identifier) @_jquery) property: (property_identifier) @_value) arguments: (arguments) @_none) @source.page-input
  (#any-of? @_jquery "$" "jQuery")
  (#eq? @_value "val")
  (#eq? @_none "()"))

; localStorage.getItem('name')
((call_expression function: (member_expression object: (_) @_storage property: (property_identifier) @_get)) @source.storage
  (#match? @_storage "^(window\\.)?(local|session)Storage$")
  (#eq? @_get "getItem"))

; await response.json(), xhr.responseText
((call_expression function: (member_expression object: (identifier) @_response property: (property_identifier) @_json)) @source.response
  (#match? @_response "^(res|resp|response|r|result|reply)$")
  (#any-of? @_json "json" "text"))
((member_expression property: (property_identifier) @_part) @source.response
  (#any-of? @_part "responseText" "responseXML"))

; file.originalname of an upload
((member_expression object: (_) @_file property: (property_identifier) @_name) @source.upload
  (#any-of? @_name "originalname" "originalFilename"))
((member_expression object: (_) @_file property: (property_identifier) @_name) @source.upload
  (#match? @_file "^(req|request)\\.files?(\\.\\w+|\\[.*\\])?$|^upload$|^(part|data)$")
  (#any-of? @_name "name" "filename"))

; form.parse(req, (error, fields, files) => …) of formidable and multiparty
((call_expression
  function: (member_expression property: (property_identifier) @_parse)
  arguments: (arguments . (identifier) @_request . (_ (formal_parameters . (_) . (_) @source.request))))
  (#eq? @_parse "parse")
  (#match? @_request "^(req|request)$"))

; commandLineArgs(definitions), program.opts(), parser.parse_args(), meow(help)
((call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]) @source.command-line
  (#any-of? @_function "commandLineArgs" "meow" "opts" "parse_args" "yargsParser"))
((member_expression object: (identifier) @_program property: (property_identifier) @_option) @source.command-line
  (#eq? @_program "program")
  (#not-any-of? @_option "option" "parse" "version" "command" "opts" "args" "description" "name" "help" "action" "argument" "usage" "on" "arguments" "body"))

; addEventListener('message', ({ data }) => …)
((call_expression
  function: [(identifier) @_listen (member_expression property: (property_identifier) @_listen)]
  arguments: (arguments . (string) @_event . (_ (formal_parameters . (_ (shorthand_property_identifier_pattern) @source.message)))))
  (#eq? @_listen "addEventListener")
  (#match? @_event "^.message.$")
  (#eq? @source.message "data"))

; $location.search('next') of AngularJS, router.asPath of Next.js
((call_expression function: (member_expression object: (identifier) @_location property: (property_identifier) @_part)) @source.browser-address
  (#eq? @_location "$location")
  (#any-of? @_part "search" "hash"))
