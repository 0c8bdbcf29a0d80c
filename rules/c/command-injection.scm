; system(command), popen(command, "r"): text of elsewhere, alone or put together.
(call_expression
  function: (_) @_function
  arguments: (argument_list . (_) @sink)
  (#match? @_function "^(std::|::)?(system|_?popen|_wsystem|_wpopen|wordexp|g_spawn_command_line_a?sync)$")
  (#set! whole))

; execl("/bin/sh", "sh", "-c", command, NULL)
(call_expression
  function: (_) @_function
  arguments: (argument_list
    .
    (string_literal) @_shell
    .
    (_)
    .
    (string_literal) @_flag
    .
    (_) @sink)
  (#match? @_function "^(::)?execl[pe]?$")
  (#match? @_shell "^\"(/bin/|/usr/bin/)?(ba|da|z|k)?sh\"$")
  (#match? @_flag "^\"-l?c\"$")
  (#set! whole))

; CreateProcess(NULL, command, …), ShellExecute(NULL, "open", program, …), execlp(program, …)
(call_expression
  function: (_) @_function
  arguments: (argument_list . [(null) (number_literal)] . (_) @sink)
  (#match? @_function "^(::)?CreateProcess[AW]?$")
  (#set! whole))
(call_expression
  function: (_) @_function
  arguments: (argument_list . (_) . (_) . (_) @sink)
  (#match? @_function "^(::)?ShellExecute(Ex)?[AW]?$")
  (#set! whole))
