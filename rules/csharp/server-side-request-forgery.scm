; client.GetStringAsync(url) in what answers a request
(invocation_expression
  function: (member_access_expression name: (identifier) @_method)
  arguments: (argument_list . (argument [(identifier) (element_access_expression) (member_access_expression) (object_creation_expression)] @alert @url))
  (#match? @_method "^(GetAsync|GetStringAsync|GetStreamAsync|GetByteArrayAsync|PostAsync|PutAsync|DeleteAsync|DownloadString|DownloadData|DownloadFile|DownloadStringTaskAsync|OpenRead)$")
  (#foreign? @url)
  (#match? @url "[uU]r[li]|[aA]ddress|[eE]ndpoint|[lL]ink|[wW]ebhook|Request\\b|[hH]ook")
  (#function-match? @url "\\b(IActionResult|ActionResult|IHttpActionResult|JsonResult|ViewResult|FileResult|IResult|ContentResult|RedirectResult|HttpResponseMessage)\\b|\\[Http(Get|Post|Put|Delete|Patch)|\\bMap(Get|Post|Put|Delete|Patch)\\(|\\[WebMethod")
  (#not-origin-match? @url "^https?://[^/]+/|^\\$?\"https?://[^/]+/|[cC]onfig|[oO]ptions|[sS]ettings")
  (#not-function-match? @url "\\.Host\\b|AllowedHosts|[aA]llow(ed)?[hH]osts?|IsLoopback|[wW]hitelist"))

; WebRequest.Create(url)
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_method)
  arguments: (argument_list . (argument [(identifier) (element_access_expression) (object_creation_expression)] @alert @url))
  (#match? @_class "^(System\\.Net\\.)?(Http)?WebRequest$")
  (#any-of? @_method "Create" "CreateHttp")
  (#foreign? @url)
  (#function-match? @url "\\b(IActionResult|ActionResult|IHttpActionResult|JsonResult|ViewResult|FileResult|IResult|ContentResult|RedirectResult|HttpResponseMessage)\\b|\\[Http(Get|Post|Put|Delete|Patch)|\\bMap(Get|Post|Put|Delete|Patch)\\(|\\[WebMethod")
  (#not-function-match? @url "\\.Host\\b|AllowedHosts|[aA]llow(ed)?[hH]osts?|IsLoopback"))
