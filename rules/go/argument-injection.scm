; exec.Command("git", "clone", url)
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . [(interpreted_string_literal) (identifier)] @_program (_) @sink) @_arguments
  (#any-of? @_package "exec" "execabs")
  (#eq? @_function "Command")
  (#not-match? @_program "^\"(/usr)?(/bin/)?(sh|bash|zsh|dash|ash|cmd|cmd\\.exe|powershell|powershell\\.exe|pwsh|echo)\"$")
  (#not-match? @_arguments "\"--\""))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) . [(interpreted_string_literal) (identifier)] @_program (_) @sink) @_arguments
  (#any-of? @_package "exec" "execabs")
  (#eq? @_function "CommandContext")
  (#not-match? @_program "^\"(/usr)?(/bin/)?(sh|bash|zsh|dash|ash|cmd|cmd\\.exe|powershell|powershell\\.exe|pwsh|echo)\"$")
  (#not-match? @_arguments "\"--\""))
