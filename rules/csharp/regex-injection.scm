; new Regex(Request.Query["term"])
(object_creation_expression
  type: (_) @_type
  arguments: (argument_list . (argument (_) @alert @pattern @fix)) @_arguments
  (#match? @_type "(^|\\.)Regex$")
  (#not-match? @_arguments "TimeSpan|[tT]imeout|NonBacktracking")
  (#origin-match? @pattern "^(this\\.)?(HttpContext(\\.Current)?\\.|context\\.|httpContext\\.|ctx\\.)?Request\\.(Query|QueryString|Form|Params|Cookies|Headers|RouteValues|RawUrl|Url|UrlReferrer|Files|Body|Item|ReadFormAsync|ServerVariables)\\b|^(HttpContext\\.(Current\\.)?)?Request\\[|^\\[From(Query|Body|Form|Route|Header)|^Console\\.ReadLine\\($")
  (#not-origin-match? @pattern "Escape\\("))

; Regex.IsMatch(text, Request.Query["term"])
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_method)
  arguments: (argument_list . (argument) . (argument (_) @alert @pattern @fix)) @_arguments
  (#match? @_class "(^|\\.)Regex$")
  (#any-of? @_method "IsMatch" "Match" "Matches" "Replace" "Split")
  (#not-match? @_arguments "TimeSpan|[tT]imeout|NonBacktracking")
  (#origin-match? @pattern "^(this\\.)?(HttpContext(\\.Current)?\\.|context\\.|httpContext\\.|ctx\\.)?Request\\.(Query|QueryString|Form|Params|Cookies|Headers|RouteValues|RawUrl|Url|UrlReferrer|Files|Body|Item|ReadFormAsync|ServerVariables)\\b|^(HttpContext\\.(Current\\.)?)?Request\\[|^\\[From(Query|Body|Form|Route|Header)|^Console\\.ReadLine\\($")
  (#not-origin-match? @pattern "Escape\\("))
