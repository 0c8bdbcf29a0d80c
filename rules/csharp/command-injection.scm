; Process.Start("cmd.exe", "/c " + value)
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @_program) . (argument (_) @alert @command))
  (#match? @_class "(^|\\.)Process$")
  (#eq? @_method "Start")
  (#origin-match? @_program "^\"?(.*[/\\\\])?(cmd|powershell|pwsh|bash|sh|zsh)(\\.exe)?\"?$")
  (#foreign? @command))

; Process.Start(Request.Query["program"])
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_method)
  arguments: (argument_list (argument (_) @alert @command))
  (#match? @_class "(^|\\.)Process$")
  (#eq? @_method "Start")
  (#origin-match? @command "^(this\\.)?(HttpContext(\\.Current)?\\.|context\\.|httpContext\\.)?Request\\.(Query|QueryString|Form|Params|Cookies|Headers|RouteValues|RawUrl|Url|UrlReferrer|Files|Body|Item|ReadFormAsync|ServerVariables)\\b|^(HttpContext\\.(Current\\.)?)?Request\\[|^\\[From(Query|Body|Form|Route|Header)|^Console\\.ReadLine\\($"))

; new ProcessStartInfo("cmd.exe", "/c " + value)
(object_creation_expression
  type: (_) @_type
  arguments: (argument_list . (argument (_) @_program) . (argument (_) @alert @command))
  (#match? @_type "(^|\\.)ProcessStartInfo$")
  (#origin-match? @_program "^\"?(.*[/\\\\])?(cmd|powershell|pwsh|bash|sh|zsh)(\\.exe)?\"?$")
  (#foreign? @command))

; Arguments = "/c " + value, beside a shell
(assignment_expression
  left: [(identifier) @_property (member_access_expression name: (identifier) @_property)]
  right: (_) @alert @command
  (#eq? @_property "Arguments")
  (#built? @command)
  (#foreign? @command)
  (#function-match? @command "\"(/bin/|/usr/bin/|[cC]:.*)?(cmd|powershell|pwsh|bash|sh|zsh)(\\.exe)?\"")
  (#not-origin-match? @command "[eE]scape|[qQ]uote"))
