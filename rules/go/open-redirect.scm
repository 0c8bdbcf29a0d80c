; A redirect whose target starts with text from a request.
(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) . (_) @alert @target . (_) .)
  (#eq? @_package "http")
  (#eq? @_function "Redirect")
  (#origin-match? @target "\\.(FormValue|PostFormValue|DefaultQuery|PostForm|QueryParam|GetQuery|PathValue)\\($|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\($|URL\\.Query\\(\\)|\\.Header\\.Get\\($|\\.Referer\\($|\\.Form\\.Get\\($")
  (#not-origin-match? @target "^/|^https?://[^/%]+/")
  (#foreign? @target)
  (#not-function-match? @target "startsWith\\(|[aA]llowed|[wW]hite[lL]ist|\\.matches\\(|getHost\\(|isLocal|isSafe|isRelative|HasPrefix\\(|\\.Host\\b|IsLocal|IsSafe|IsRelative|UrlUtils|validateRedirect|isValidRedirect"))

(call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (_) @_status . (_) @alert @target .)
  (#eq? @_function "Redirect")
  (#match? @_status "^(30[1-8]|http\\.Status\\w+)$")
  (#origin-match? @target "\\.(FormValue|PostFormValue|DefaultQuery|PostForm|QueryParam|GetQuery|PathValue)\\($|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\($|URL\\.Query\\(\\)|\\.Header\\.Get\\($|\\.Referer\\($|\\.Form\\.Get\\($")
  (#not-origin-match? @target "^/|^https?://[^/%]+/")
  (#foreign? @target)
  (#not-function-match? @target "startsWith\\(|[aA]llowed|[wW]hite[lL]ist|\\.matches\\(|getHost\\(|isLocal|isSafe|isRelative|HasPrefix\\(|\\.Host\\b|IsLocal|IsSafe|IsRelative|UrlUtils|validateRedirect|isValidRedirect"))
