; A request's text that is printed to the response, or joined with HTML and returned, without escaping.
(method_invocation
  object: (_) @_writer
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @html)
  (#any-of? @_method "print" "println" "write" "append" "printf")
  (#origin-match? @_writer "\\.getWriter\\($|\\.getOutputStream\\($|^(PrintWriter|JspWriter|ServletOutputStream) ")
  (#function-match? @_writer "[rR]esponse|JspWriter|pageContext")
  (#origin-match? @html "getParameter\\($|getQueryString\\($|getHeader\\($|@(RequestParam|PathVariable|RequestHeader)\\b")
  (#not-origin-match? @html "[eE]ncode|[eE]scape|[sS]anitiz")
  (#foreign? @html)
  (#not-function-match? @html "[eE]scape|Encode\\.|Encoder|encodeFor|[sS]anitiz|Jsoup\\.clean|application/json|text/plain|APPLICATION_JSON|TEXT_PLAIN|application/javascript"))

(return_statement
  (_) @alert @html
  (#built? @html)
  (#origin-match? @html "<(html|body|h[1-6]|p|div|span|b|li|a|td|script|form|input|br)\\b")
  (#origin-match? @html "@(RequestParam|PathVariable|QueryParam|PathParam|RequestHeader)\\b|getParameter\\($")
  (#foreign? @html)
  (#not-function-match? @html "[eE]scape|Encode\\.|Encoder|encodeFor|[sS]anitiz|Jsoup\\.clean|application/json|text/plain|APPLICATION_JSON|TEXT_PLAIN|application/javascript"))
