; e.printStackTrace(response.getWriter())
(method_invocation
  name: (identifier) @_method
  arguments: (argument_list . (_) @_writer .)
  (#eq? @_method "printStackTrace")
  (#origin-match? @_writer "(^|\\.)([rR]esponse|resp|res)\\.(getWriter|getOutputStream)\\($|^JspWriter\\b|(^|\\.)getWriter\\($")
  (#not-origin-match? @_writer "StringWriter")) @alert @call

; response.getWriter().println(e.getStackTrace()), writer.write(Arrays.toString(e.getStackTrace()))
(method_invocation
  object: (_) @_writer
  name: (identifier) @_method
  arguments: (argument_list . (_) @_text .)
  (#any-of? @_method "print" "println" "write" "append")
  (#origin-match? @_writer "(^|\\.)([rR]esponse|resp|res)\\.(getWriter|getOutputStream)\\($|^JspWriter\\b")
  (#match? @_text "getStackTrace(AsString)?\\(|^\\w*[sS]tackTrace$")) @alert @call

; ResponseEntity.status(500).body(ExceptionUtils.getStackTrace(e)), body(e.getStackTrace())
(method_invocation
  name: (identifier) @_method
  arguments: (argument_list . (_) @_text .)
  (#any-of? @_method "body" "entity" "ok" "internalServerError")
  (#match? @_text "getStackTrace(AsString)?\\(")) @alert @call
(method_invocation
  name: (identifier) @_method
  arguments: (argument_list . (_) . (_) @_text .)
  (#eq? @_method "sendError")
  (#match? @_text "getStackTrace(AsString)?\\(")) @alert @call
