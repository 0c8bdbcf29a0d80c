; A command that is no constant, given to a function that always starts a shell. A number, put in as %d, ends nothing there.
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_function)
  arguments: (argument_list
    .
    [(string) (concatenated_string) (binary_operator) (call) (identifier) (attribute) (subscript)] @alert @command)
  (#match? @_module "^(os|subprocess|sp|commands|asyncio|popen2)$")
  (#any-of? @_function "system" "popen" "popen2" "popen3" "getoutput" "getstatusoutput" "create_subprocess_shell")
  (#dynamic? @command)
  (#not-match? @command "^['\"][^%]*(%d[^%]*)+['\"]\\s*%")
  (#not-origin-match? @command "quote\\($|list2cmdline\\($|shlex\\.join\\($"))

; from os import system
(call
  function: (identifier) @_function
  arguments: (argument_list . [(string) (binary_operator) (call) (identifier)] @alert @command)
  (#any-of? @_function "system" "popen" "getoutput" "getstatusoutput" "create_subprocess_shell")
  (#dynamic? @command)
  (#not-match? @command "^['\"][^%]*(%d[^%]*)+['\"]\\s*%")
  (#file-match? "^\\s*from\\s+(os|subprocess|asyncio)\\s+import\\s+[^\\n]*\\b(system|popen|getoutput|getstatusoutput|create_subprocess_shell)\\b")
  (#not-origin-match? @command "quote\\($|list2cmdline\\($|shlex\\.join\\($"))

; A command put together for the shell at the other end of an SSH connection.
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . [(string) (binary_operator) (call) (identifier)] @alert @command)
  (#eq? @_function "exec_command")
  (#built? @command)
  (#foreign? @command)
  (#not-origin-match? @command "quote\\($|list2cmdline\\($|shlex\\.join\\($"))
