; Process.Start("git", "clone " + url), new ProcessStartInfo("git", "clone " + url)
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @_program) . (argument (_) @sink))
  (#match? @_class "(^|\\.)Process$")
  (#eq? @_method "Start")
  (#not-match? @_program "\\b(cmd|powershell|pwsh|bash|sh|zsh)(\\.exe)?\"$")
  (#set! whole))
(object_creation_expression
  type: (_) @_type
  arguments: (argument_list . (argument (_) @_program) . (argument (_) @sink))
  (#match? @_type "(^|\\.)ProcessStartInfo$")
  (#not-match? @_program "\\b(cmd|powershell|pwsh|bash|sh|zsh)(\\.exe)?\"$")
  (#set! whole))

; Arguments = "clone " + url
(assignment_expression
  left: [(identifier) @_property (member_access_expression name: (identifier) @_property)]
  right: (_) @sink
  (#eq? @_property "Arguments")
  (#function-match? @sink "ProcessStartInfo|StartInfo\\b|\\bpsi\\b")
  (#not-function-match? @sink "\"(/bin/|/usr/bin/|[cC]:.*)?(cmd|powershell|pwsh|bash|sh|zsh)(\\.exe)?\"")
  (#set! whole))
