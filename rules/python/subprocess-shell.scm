; A subprocess call whose command is no constant and is read by a shell.
(call
  function: [(identifier) (attribute)] @_function
  arguments: (argument_list
    .
    (_) @sink @command
    (keyword_argument name: (identifier) @_shell value: (true)))
  (#match? @_function "(^|\\.)(run|call|check_call|check_output|Popen)$")
  (#eq? @_shell "shell"))

; subprocess.run(args=command, shell=True)
(call
  function: [(identifier) (attribute)] @_function
  arguments: (argument_list
    (keyword_argument name: (identifier) @_args value: (_) @sink @command)
    (keyword_argument name: (identifier) @_shell value: (true)))
  (#match? @_function "(^|\\.)(run|call|check_call|check_output|Popen)$")
  (#eq? @_args "args")
  (#eq? @_shell "shell"))
