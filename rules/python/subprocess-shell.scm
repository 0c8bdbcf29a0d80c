; A subprocess call whose command is no constant and is read by a shell.
(call
  function: [
    (attribute object: (identifier) @_module attribute: (identifier) @_function)
    (identifier) @_function
  ]
  arguments: (argument_list
    .
    [(string) (binary_operator) (call) (identifier) (attribute) (subscript)] @alert @command
    (keyword_argument name: (identifier) @_shell value: (true)))
  (#any-of? @_function "run" "call" "check_call" "check_output" "Popen")
  (#eq? @_shell "shell")
  (#dynamic? @command)
  (#not-match? @command "^['\"][^%]*(%d[^%]*)+['\"]\\s*%"))
