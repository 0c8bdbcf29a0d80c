; What a request brings is printed to the response as it is.
(method_invocation
  object: (_) @_writer
  name: (identifier) @_function
  arguments: (argument_list (_) @sink)
  (#any-of? @_function "print" "println" "write" "append" "printf" "format")
  (#origin-match? @_writer "getWriter\\($|getOutputStream\\($|^(PrintWriter|JspWriter|ServletOutputStream) ")
  (#file-match? "[rR]esponse|JspWriter|pageContext")
  (#not-function-match? @_writer "application/json|text/plain|APPLICATION_JSON|TEXT_PLAIN|application/javascript|text/csv|application/octet-stream")
  (#set! whole))

; return "<h1>" + name, ResponseEntity.ok("<h1>" + name)
(return_statement
  [(binary_expression) (identifier) (method_invocation) (string_literal)] @sink
  (#file-match? "@(RestController|ResponseBody|Path)\\b")
  (#not-function-match? @sink "application/json|text/plain|APPLICATION_JSON|TEXT_PLAIN"))
(method_invocation
  object: (_) @_response
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink .)
  (#any-of? @_function "ok" "body" "entity")
  (#match? @_response "Response|^Mono$")
  (#not-function-match? @sink "application/json|text/plain|APPLICATION_JSON|TEXT_PLAIN"))

; response.sendError(404, "<br>" + name)
(method_invocation
  name: (identifier) @_function
  arguments: (argument_list . (_) . (_) @sink .)
  (#eq? @_function "sendError"))

; What is no markup, or is escaped: JSON, a rendered page, what the program looked up
((method_invocation name: (identifier) @_function) @sanitizer
  (#any-of? @_function "writeValueAsString" "toJson" "render" "process" "encodeToString" "getMimeType"))
((object_creation_expression type: [(type_identifier) (generic_type)] @_class) @sanitizer
  (#match? @_class "^(ResponseEntity|ModelAndView|FileInputStream|InputStreamReader|JSONObject|ObjectMapper)\\b"))
