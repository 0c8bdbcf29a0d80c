; return Redirect(returnUrl);
(invocation_expression
  function: (identifier) @_method @fix
  arguments: (argument_list . (argument [(identifier) (element_access_expression) (invocation_expression) (member_access_expression)] @alert @url))
  (#eq? @_method "Redirect")
  (#foreign? @url)
  (#not-match? @url "^Url\\.|^(Configuration|config|settings|_config|options)\\b")
  (#not-origin-match? @url "Url\\.(Action|RouteUrl|Page|Content)|GetAuthorizationUrl|BuildUrl")
  (#not-function-match? @url "IsLocalUrl|IsUrlLocalToHost|IsValidReturnUrl|StartsWith\\(|Uri\\.TryCreate|IsWellFormed|Contains\\("))

(invocation_expression
  function: (identifier) @_method
  arguments: (argument_list . (argument [(identifier) (element_access_expression) (member_access_expression)] @alert @url))
  (#eq? @_method "RedirectPermanent")
  (#foreign? @url)
  (#not-function-match? @url "IsLocalUrl|IsUrlLocalToHost|IsValidReturnUrl|StartsWith\\(|Uri\\.TryCreate|IsWellFormed"))

; Response.Redirect(Request.QueryString["next"])
(invocation_expression
  function: (member_access_expression expression: (_) @_response name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @alert @url))
  (#match? @_response "(^|\\.)Response$")
  (#eq? @_method "Redirect")
  (#origin-match? @url "^(this\\.)?(HttpContext(\\.Current)?\\.|context\\.|httpContext\\.)?Request\\.(Query|QueryString|Form|Params|Cookies|Headers|RouteValues|RawUrl|Url|UrlReferrer|Files|Body|Item|ReadFormAsync|ServerVariables)\\b|^(HttpContext\\.(Current\\.)?)?Request\\[|^\\[From(Query|Body|Form|Route|Header)|^(\\[From\\w+[^\\]]*\\] )?string (returnUrl|redirectUrl|next|url|target|redirect)$")
  (#not-origin-match? @url "^~?/|^https?://|UrlEncode|EscapeDataString")
  (#not-function-match? @url "IsLocalUrl|IsUrlLocalToHost|StartsWith\\(|Uri\\.TryCreate|IsWellFormed"))

(object_creation_expression
  type: (identifier) @_type
  arguments: (argument_list . (argument (_) @alert @url))
  (#eq? @_type "RedirectResult")
  (#foreign? @url)
  (#not-function-match? @url "IsLocalUrl|IsUrlLocalToHost|StartsWith\\(|Uri\\.TryCreate|IsWellFormed"))
