; logger.LogWarning("login failed for " + Request.Form["name"])
(invocation_expression
  function: (member_access_expression expression: (_) @_logger name: (identifier) @_method)
  arguments: (argument_list (argument [(binary_expression) (interpolated_string_expression) (identifier) (invocation_expression)] @sink))
  (#match? @_logger "[lL]og(ger)?$|_log$")
  (#any-of? @_method "LogInformation" "LogWarning" "LogError" "LogDebug" "LogCritical" "LogTrace" "Info" "Warn" "Warning" "Error" "Debug" "Information" "Fatal"))
