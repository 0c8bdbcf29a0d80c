; Html(format!("<h1>{}</h1>", name))
(call_expression
  function: [(identifier) @_html (scoped_identifier name: (identifier) @_html)]
  arguments: (arguments . (_) @alert @html .)
  (#any-of? @_html "Html" "RawHtml" "PreEscaped")
  (#built? @html)
  (#foreign? @html)
  (#not-origin-match? @html "escape|encode|sanitiz|render|clean")
  (#not-match? @html "escape|encode|sanitiz|render|clean"))

; HttpResponse::Ok().content_type("text/html").body(format!("…{}", name))
(call_expression
  function: (field_expression value: (_) @_response field: (field_identifier) @_body)
  arguments: (arguments . (_) @alert @html .)
  (#eq? @_body "body")
  (#match? @_response "text/html|ContentType::html")
  (#built? @html)
  (#foreign? @html)
  (#not-match? @html "escape|encode|sanitiz|render|clean")
  (#not-origin-match? @html "escape|encode|sanitiz|render|clean"))

; warp::reply::html(format!("…{}", name))
(call_expression
  function: (scoped_identifier path: (_) @_path name: (identifier) @_html)
  arguments: (arguments . (_) @alert @html .)
  (#match? @_path "(^|::)reply$")
  (#eq? @_html "html")
  (#built? @html)
  (#foreign? @html)
  (#not-match? @html "escape|encode|sanitiz|render|clean"))
