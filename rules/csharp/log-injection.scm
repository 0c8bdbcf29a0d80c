; logger.LogWarning("login failed for " + Request.Form["name"])
(invocation_expression
  function: (member_access_expression expression: (_) @_logger name: (identifier) @_method)
  arguments: (argument_list (argument [(binary_expression) (interpolated_string_expression) (identifier) (element_access_expression)] @alert @text))
  (#match? @_logger "[lL]og(ger)?$|_log$")
  (#any-of? @_method "LogInformation" "LogWarning" "LogError" "LogDebug" "LogCritical" "LogTrace" "Info" "Warn" "Warning" "Error" "Debug" "Information" "Fatal")
  (#origin-match? @text "^(this\\.)?(HttpContext(\\.Current)?\\.|context\\.|httpContext\\.|ctx\\.)?Request\\.(Query|QueryString|Form|Params|Cookies|Headers|RouteValues|RawUrl|Url|UrlReferrer|Files|Body|Item|ReadFormAsync|ServerVariables)\\b|^(HttpContext\\.(Current\\.)?)?Request\\[|^\\[From(Query|Body|Form|Route|Header)|^Console\\.ReadLine\\($")
  (#built? @text)
  (#not-function-match? @text "Replace\\(|Escape|Encode|[sS]anitiz|ToLogSafe"))
