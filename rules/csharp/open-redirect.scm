; return Redirect(returnUrl);
(invocation_expression
  function: (identifier) @_method @fix
  arguments: (argument_list . (argument (_) @sink))
  (#eq? @_method "Redirect"))
(invocation_expression
  function: (identifier) @_method
  arguments: (argument_list . (argument (_) @sink))
  (#any-of? @_method "RedirectPermanent" "RedirectPreserveMethod"))

; Response.Redirect(Request.QueryString["next"]), Results.Redirect(url)
(invocation_expression
  function: (member_access_expression expression: (_) @_response name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @sink))
  (#match? @_response "(^|\\.)(Response|Results|TypedResults)$")
  (#any-of? @_method "Redirect" "RedirectPermanent"))
(object_creation_expression
  type: (identifier) @_type
  arguments: (argument_list . (argument (_) @sink))
  (#eq? @_type "RedirectResult"))
