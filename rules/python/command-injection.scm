; A command that is no constant, given to a function that always starts a shell.
(call
  function: [(identifier) (attribute)] @_function
  arguments: (argument_list . (_) @sink @command)
  (#match? @_function "(system|popen[23]?|getoutput|getstatusoutput|create_subprocess_shell)$")
  (#path? @_function
    "os.{system,popen,popen2,popen3}" "subprocess.{getoutput,getstatusoutput}" "sp.{getoutput,getstatusoutput}"
    "asyncio.create_subprocess_shell" "asyncio.subprocess.create_subprocess_shell" "commands.{getoutput,getstatusoutput}"
    "popen2.{popen2,popen3}"))

; A command for the shell at the other end of an SSH connection
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . [(string) (concatenated_string) (binary_operator) (call) (identifier)] @sink @command)
  (#eq? @_function "exec_command")
  (#built? @command))

; os.execvp("sh", ["sh", "-c", command]), subprocess.run(["bash", "-c", command])
(call
  function: [(identifier) (attribute)] @_function
  arguments: (argument_list (list . (string) @_shell . (string) @_option . (_) @sink @command))
  (#match? @_function "^(os\\.)?(exec|spawn)[lv]p?e?$|(run|call|check_call|check_output|Popen)$")
  (#match? @_shell "^['\"](/\\w+)*/?(ba|z|da|k)?sh['\"]$|^['\"](cmd(\\.exe)?|powershell(\\.exe)?|pwsh)['\"]$")
  (#match? @_option "^['\"](-\\w*c|/[cC]|-Command)['\"]$"))
