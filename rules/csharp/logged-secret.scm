; logger.LogInformation($"… {password}")
(invocation_expression
  function: (member_access_expression expression: (_) @_logger name: (identifier) @_method)
  arguments: (argument_list (argument (interpolated_string_expression (interpolation [(identifier) (member_access_expression)] @secret @alert))))
  (#any-of? @_method "LogInformation" "LogWarning" "LogError" "LogDebug" "LogCritical" "LogTrace" "Info" "Warn" "Warning" "Error" "Debug" "Information" "Fatal" "WriteLine")
  (#match? @_logger "[lL]og(ger)?$|^Console$|^(System\\.Diagnostics\\.)?(Debug|Trace)$")
  (#match? @secret "(^|[._])([pP]assword|[pP]asswd|[pP]wd|[sS]ecret([kK]ey)?|[aA]pi_?[kK]ey|[aA]ccess[tT]oken|[rR]efresh[tT]oken|[cC]ardNumber|[cC]redit[cC]ard(Number)?|[cC]vv|[sS]sn|[pP]rivate[kK]ey|[cC]lientSecret|[uU]serPassword|[nN]ewPassword)$"))

; logger.LogInformation("… " + password)
(invocation_expression
  function: (member_access_expression expression: (_) @_logger name: (identifier) @_method)
  arguments: (argument_list (argument (binary_expression operator: "+" right: [(identifier) (member_access_expression)] @secret @alert)))
  (#any-of? @_method "LogInformation" "LogWarning" "LogError" "LogDebug" "LogCritical" "LogTrace" "Info" "Warn" "Warning" "Error" "Debug" "Information" "Fatal" "WriteLine")
  (#match? @_logger "[lL]og(ger)?$|^Console$|^(System\\.Diagnostics\\.)?(Debug|Trace)$")
  (#match? @secret "(^|[._])([pP]assword|[pP]asswd|[pP]wd|[sS]ecret([kK]ey)?|[aA]pi_?[kK]ey|[aA]ccess[tT]oken|[rR]efresh[tT]oken|[cC]ardNumber|[cC]redit[cC]ard(Number)?|[cC]vv|[sS]sn|[pP]rivate[kK]ey|[cC]lientSecret|[uU]serPassword|[nN]ewPassword)$"))

; logger.LogInformation("… {Password}", password)
(invocation_expression
  function: (member_access_expression expression: (_) @_logger name: (identifier) @_method)
  arguments: (argument_list (argument (string_literal)) (argument [(identifier) (member_access_expression)] @secret @alert))
  (#any-of? @_method "LogInformation" "LogWarning" "LogError" "LogDebug" "LogCritical" "LogTrace" "Info" "Warn" "Warning" "Error" "Debug" "Information" "Fatal" "WriteLine")
  (#match? @_logger "[lL]og(ger)?$|^Console$|^(System\\.Diagnostics\\.)?(Debug|Trace)$")
  (#match? @secret "(^|[._])([pP]assword|[pP]asswd|[pP]wd|[sS]ecret([kK]ey)?|[aA]pi_?[kK]ey|[aA]ccess[tT]oken|[rR]efresh[tT]oken|[cC]ardNumber|[cC]redit[cC]ard(Number)?|[cC]vv|[sS]sn|[pP]rivate[kK]ey|[cC]lientSecret|[uU]serPassword|[nN]ewPassword)$"))
