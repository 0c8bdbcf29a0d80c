; Process.Start("cmd.exe", "/c " + value), new ProcessStartInfo("cmd.exe", "/c " + value)
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @_program) . (argument (_) @sink))
  (#match? @_class "(^|\\.)Process$")
  (#eq? @_method "Start")
  (#origin-match? @_program "^\"?(.*[/\\\\])?(cmd|powershell|pwsh|bash|sh|zsh)(\\.exe)?\"?$")
  (#set! any-text))
(object_creation_expression
  type: (_) @_type
  arguments: (argument_list . (argument (_) @_program) . (argument (_) @sink))
  (#match? @_type "(^|\\.)ProcessStartInfo$")
  (#origin-match? @_program "^\"?(.*[/\\\\])?(cmd|powershell|pwsh|bash|sh|zsh)(\\.exe)?\"?$")
  (#set! any-text))

; Process.Start(Request.Query["program"])
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @sink))
  (#match? @_class "(^|\\.)Process$")
  (#eq? @_method "Start")
  (#not-match? @sink "^new\\b")
  (#set! whole))

; Arguments = "/c " + value, beside a shell
(assignment_expression
  left: [(identifier) @_property (member_access_expression name: (identifier) @_property)]
  right: (_) @sink
  (#eq? @_property "Arguments")
  (#function-match? @sink "\"(/bin/|/usr/bin/|[cC]:.*)?(cmd|powershell|pwsh|bash|sh|zsh)(\\.exe)?\"")
  (#set! whole))

; FileName = Request.Query["program"]
(assignment_expression
  left: [(identifier) @_property (member_access_expression name: (identifier) @_property)]
  right: (_) @sink
  (#eq? @_property "FileName")
  (#function-match? @sink "ProcessStartInfo|StartInfo\\b|\\bpsi\\b")
  (#set! whole))
(object_creation_expression
  type: (_) @_type
  arguments: (argument_list . (argument (_) @sink))
  (#match? @_type "(^|\\.)ProcessStartInfo$")
  (#set! whole))
