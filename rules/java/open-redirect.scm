; A redirect whose target starts with text from a request.
(method_invocation
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @target .)
  (#eq? @_method "sendRedirect")
  (#origin-match? @target "getParameter\\($|getHeader\\($|@(RequestParam|PathVariable|QueryParam)\\b")
  (#not-origin-match? @target "^/|^https?://[^/]+/|^[\\w-]+\\.(jsp|html|do)\\b|[eE]ncode\\($|getContextPath|getRequestUR[LI]")
  (#foreign? @target)
  (#not-function-match? @target "startsWith\\(|[aA]llowed|[wW]hite[lL]ist|\\.matches\\(|getHost\\(|isLocal|isSafe|isRelative|HasPrefix\\(|\\.Host\\b|IsLocal|IsSafe|IsRelative|UrlUtils|validateRedirect|isValidRedirect"))

(return_statement
  (binary_expression left: (string_literal) @_prefix right: (_) @target) @alert
  (#eq? @_prefix "\"redirect:\"")
  (#origin-match? @target "getParameter\\($|@(RequestParam|QueryParam|RequestHeader|PathVariable)\\b")
  (#foreign? @target)
  (#not-function-match? @target "startsWith\\(|[aA]llowed|[wW]hite[lL]ist|\\.matches\\(|getHost\\(|isLocal|isSafe|isRelative|HasPrefix\\(|\\.Host\\b|IsLocal|IsSafe|IsRelative|UrlUtils|validateRedirect|isValidRedirect"))

(object_creation_expression
  type: (type_identifier) @_type
  arguments: (argument_list . (_) @alert @target)
  (#eq? @_type "RedirectView")
  (#origin-match? @target "getParameter\\($|@(RequestParam|QueryParam|PathVariable)\\b")
  (#not-origin-match? @target "^/|^https?://[^/]+/")
  (#foreign? @target)
  (#not-function-match? @target "startsWith\\(|[aA]llowed|[wW]hite[lL]ist|\\.matches\\(|getHost\\(|isLocal|isSafe|isRelative|HasPrefix\\(|\\.Host\\b|IsLocal|IsSafe|IsRelative|UrlUtils|validateRedirect|isValidRedirect"))
