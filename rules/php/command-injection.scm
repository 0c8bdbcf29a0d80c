; A command for a shell that is put together with values of elsewhere.
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @sink @command))
  (#any-of? @_function "exec" "system" "shell_exec" "passthru" "popen" "proc_open" "pcntl_exec" "expect_popen")
  (#set! whole))

; `ls $folder`
((shell_command_expression) @sink @command
  (#match? @command "[$]"))

; Process::fromShellCommandline("… $value …")
(scoped_call_expression
  name: (name) @_function
  arguments: (arguments . (argument (_) @sink @command))
  (#eq? @_function "fromShellCommandline"))
