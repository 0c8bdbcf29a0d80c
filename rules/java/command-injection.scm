; A command line for Runtime.exec, or a script behind a shell's -c, that holds values of elsewhere.
(method_invocation
  object: (_) @_runtime
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#eq? @_function "exec")
  (#origin-match? @_runtime "^(Runtime\\.getRuntime\\(|Runtime )"))

; new ProcessBuilder("sh", "-c", script), List.of("sh", "-c", script), { "cmd", "/c", script }
(argument_list
  . (string_literal) @_shell
  . (string_literal) @_flag
  . (_) @sink
  (#match? @_shell "^\"(/usr)?(/bin/)?(sh|bash|zsh|dash|ksh|cmd|cmd\\.exe|powershell|powershell\\.exe|pwsh)\"$")
  (#any-of? @_flag "\"-c\"" "\"-lc\"" "\"/c\"" "\"/C\"" "\"/k\"" "\"-Command\"" "\"-command\""))
(array_initializer
  . (string_literal) @_shell
  . (string_literal) @_flag
  . (_) @sink
  (#match? @_shell "^\"(/usr)?(/bin/)?(sh|bash|zsh|dash|ksh|cmd|cmd\\.exe|powershell|powershell\\.exe|pwsh)\"$")
  (#any-of? @_flag "\"-c\"" "\"-lc\"" "\"/c\"" "\"/C\"" "\"/k\"" "\"-Command\"" "\"-command\""))

; new ProcessBuilder(command.split(" ")), CommandLine.parse(command)
(object_creation_expression
  type: (type_identifier) @_class
  arguments: (argument_list . (method_invocation object: (_) @sink name: (identifier) @_split) .)
  (#eq? @_class "ProcessBuilder")
  (#eq? @_split "split"))
(method_invocation
  object: (identifier) @_class
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#eq? @_class "CommandLine")
  (#eq? @_function "parse"))

; channel.setCommand(command) of JSch
(method_invocation
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink .)
  (#eq? @_function "setCommand")
  (#file-match? "ChannelExec|jsch"))

; Arguments of their own reach no shell: new String[] {"git", "checkout", branch}
((array_initializer) @sanitizer)
((method_invocation object: (identifier) @_class name: (identifier) @_function) @sanitizer
  (#any-of? @_class "List" "Arrays")
  (#any-of? @_function "of" "asList"))
