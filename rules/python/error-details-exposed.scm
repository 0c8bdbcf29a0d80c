; return traceback.format_exc()
(return_statement
  [
    (call) @_value
    (expression_list . (call) @_value)
    (string (interpolation expression: (call) @_value))
    (call arguments: (argument_list (call) @_value))
    (call arguments: (argument_list (dictionary (pair value: (call) @_value))))
    (call arguments: (argument_list (keyword_argument value: (call) @_value)))
    (dictionary (pair value: (call) @_value))
    (expression_list . (dictionary (pair value: (call) @_value)))
    (expression_list . (call arguments: (argument_list (dictionary (pair value: (call) @_value)))))
  ]
  (#match? @_value "^(traceback\\.)?format_(exc|exception|tb|stack)\\(")
  (#file-match? "^\\s*(from|import)\\s+(flask|django|fastapi|starlette|bottle|aiohttp|sanic|quart|tornado|falcon|pyramid|rest_framework)\\b|\\brequest\\.|@\\w+\\.(route|get|post)\\(")) @alert @detail

; trace = traceback.format_exc(); return trace
(return_statement
  [
    (identifier) @detail
    (expression_list . (identifier) @detail)
    (call arguments: (argument_list . (identifier) @detail .))
  ] @alert
  (#match? @detail "[tT]race|^tb$|^exc$|stack|^err|details?$")
  (#origin-match? @detail "format_(exc|exception|tb)\\($")
  (#file-match? "^\\s*(from|import)\\s+(flask|django|fastapi|starlette|bottle|aiohttp|sanic|quart|tornado|falcon|pyramid|rest_framework)\\b|\\brequest\\.|@\\w+\\.(route|get|post)\\("))

; HTTPException(500, detail=traceback.format_exc()), self.write(traceback.format_exc())
(call
  function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list [
    (call) @detail
    (keyword_argument value: (call) @detail)
    (keyword_argument value: (string (interpolation expression: (call) @detail)))
  ] @alert)
  (#any-of? @_function "HTTPException" "HttpResponse" "HttpResponseServerError" "Response" "JSONResponse" "PlainTextResponse" "abort" "send_error" "JsonResponse" "make_response" "HTMLResponse")
  (#match? @detail "^(traceback\\.)?format_(exc|exception|tb|stack)\\(")
  (#not-inside? @alert "return_statement")
  (#file-match? "^\\s*(from|import)\\s+(flask|django|fastapi|starlette|bottle|aiohttp|sanic|quart|tornado|falcon|pyramid|rest_framework)\\b|\\brequest\\.|@\\w+\\.(route|get|post)\\("))

; self.write(traceback.format_exc())
(call
  function: (attribute object: (_) @_handler attribute: (identifier) @_function)
  arguments: (argument_list . (call) @alert @detail)
  (#any-of? @_function "write" "send" "end" "finish" "send_text")
  (#match? @_handler "^(self(\\.(response|wfile|request))?|resp|response|res|handler|websocket|ws|conn|connection|client|client_socket|sock|socket)$")
  (#match? @detail "^(traceback\\.)?format_(exc|exception|tb|stack)\\("))
