; Content("<h1>" + name, "text/html")
(invocation_expression
  function: [(identifier) @_method (member_access_expression name: (identifier) @_method)]
  arguments: (argument_list . (argument (_) @sink) . (argument (_) @_type))
  (#any-of? @_method "Content" "Text")
  (#match? @_type "text/html|Text\\.Html"))

; Html.Raw(Request.Query["name"]), new HtmlString(…)
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @sink))
  (#match? @_class "^(@?Html|html|helper|htmlHelper|this\\.Html)$")
  (#eq? @_method "Raw"))
(object_creation_expression
  type: (identifier) @_type
  arguments: (argument_list . (argument (_) @sink))
  (#any-of? @_type "HtmlString" "MvcHtmlString" "MarkupString"))

; Response.Write(Request.QueryString["name"])
(invocation_expression
  function: (member_access_expression expression: (_) @_response name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @sink))
  (#match? @_response "(^|\\.)Response(\\.Output)?$")
  (#any-of? @_method "Write" "WriteAsync" "Output")
  (#not-function-match? @sink "application/json|text/plain"))

; label.Text = …, panel.InnerHtml = …
(assignment_expression
  left: (member_access_expression name: (identifier) @_property)
  right: (_) @sink
  (#any-of? @_property "InnerHtml" "InnerHtmlText"))
