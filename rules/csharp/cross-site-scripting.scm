; Content("<h1>" + name, "text/html")
(invocation_expression
  function: [(identifier) @_method (member_access_expression name: (identifier) @_method)]
  arguments: (argument_list . (argument (_) @alert @value) . (argument (_) @_type))
  (#any-of? @_method "Content" "Text")
  (#match? @_type "text/html|Text\\.Html")
  (#foreign? @value)
  (#not-origin-match? @value "[eE]ncode|[sS]anitiz|[rR]ender|ReadAllText"))

; Html.Raw(Request.Query["name"]), new HtmlString(…)
(invocation_expression
  function: (member_access_expression expression: (identifier) @_class name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @alert @value))
  (#any-of? @_class "Html" "html" "helper" "htmlHelper")
  (#eq? @_method "Raw")
  (#built? @value)
  (#foreign? @value)
  (#not-origin-match? @value "[eE]ncode|[sS]anitiz|[sS]erialize"))

(object_creation_expression
  type: (identifier) @_type
  arguments: (argument_list . (argument (_) @alert @value))
  (#any-of? @_type "HtmlString" "MvcHtmlString" "MarkupString")
  (#origin-match? @value "^(this\\.)?(HttpContext(\\.Current)?\\.|context\\.|httpContext\\.)?Request\\.(Query|QueryString|Form|Params|Cookies|Headers|RouteValues|RawUrl|Url|UrlReferrer|Files|Body|Item|ReadFormAsync|ServerVariables)\\b|^(HttpContext\\.(Current\\.)?)?Request\\[|^\\[From(Query|Body|Form|Route|Header)")
  (#not-origin-match? @value "[eE]ncode|[sS]anitiz"))

; Response.Write(Request.QueryString["name"]), label.Text = Request["name"]
(invocation_expression
  function: (member_access_expression expression: (_) @_response name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @alert @value))
  (#match? @_response "(^|\\.)Response$")
  (#any-of? @_method "Write" "WriteAsync" "Output")
  (#origin-match? @value "^(this\\.)?(HttpContext(\\.Current)?\\.|context\\.|httpContext\\.)?Request\\.(Query|QueryString|Form|Params|Cookies|Headers|RouteValues|RawUrl|Url|UrlReferrer|Files|Body|Item|ReadFormAsync|ServerVariables)\\b|^(HttpContext\\.(Current\\.)?)?Request\\[|^\\[From(Query|Body|Form|Route|Header)")
  (#not-origin-match? @value "[eE]ncode|[sS]anitiz")
  (#not-function-match? @value "application/json|text/plain"))

(assignment_expression
  left: (member_access_expression name: (identifier) @_property)
  right: (_) @alert @value
  (#any-of? @_property "InnerHtml" "InnerHtmlText")
  (#foreign? @value)
  (#dynamic? @value)
  (#not-origin-match? @value "[eE]ncode|[sS]anitiz"))
