; A script behind a shell's -c that holds values of elsewhere.
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list
    . (_) @_shell
    . (_) @_flag
    . (_) @sink)
  (#eq? @_package "exec")
  (#eq? @_function "Command")
  (#origin-match? @_shell "^(/usr)?(/bin/)?(sh|bash|zsh|dash|ash|cmd|cmd\\.exe|powershell|powershell\\.exe|pwsh)$")
  (#origin-match? @_flag "^(-c|-lc|/c|/C|-Command)$"))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list
    . (_)
    . (_) @_shell
    . (_) @_flag
    . (_) @sink)
  (#eq? @_package "exec")
  (#eq? @_function "CommandContext")
  (#origin-match? @_shell "^(/usr)?(/bin/)?(sh|bash|zsh|dash|ash|cmd|cmd\\.exe|powershell|powershell\\.exe|pwsh)$")
  (#origin-match? @_flag "^(-c|-lc|/c|/C|-Command)$"))

; exec.Command("sh", args...), where the list starts with -c
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list
    . (interpreted_string_literal) @_shell
    . (variadic_argument (_) @sink))
  (#eq? @_package "exec")
  (#eq? @_function "Command")
  (#match? @_shell "^\"(/usr)?(/bin/)?(sh|bash|zsh|dash|ash|cmd|cmd\\.exe|powershell|powershell\\.exe|pwsh)\"$")
  (#origin-match? @sink "^(-c|-lc|/c|/C|-Command)$"))

; session.Run(command) of golang.org/x/crypto/ssh
(call_expression
  function: (selector_expression operand: (_) @_session field: (field_identifier) @_function)
  arguments: (argument_list . (_) @sink .)
  (#any-of? @_function "Run" "Output" "CombinedOutput" "Start")
  (#match? @_session "[sS]ess(ion)?$")
  (#file-match? "crypto/ssh"))

; exec.Command(c.Query("tool")): the request names the program
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#eq? @_package "exec")
  (#eq? @_function "Command")
  (#origin-match? @sink "^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query|PostForm)\\($|\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam)\\($|URL\\.(Path|RawQuery)$|URL\\.Query\\(\\)|^mux\\.Vars\\($|\\.Header\\.Get\\($|\\.Form\\.Get\\($"))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) @sink)
  (#eq? @_package "exec")
  (#eq? @_function "CommandContext")
  (#origin-match? @sink "^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query|PostForm)\\($|\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam)\\($|URL\\.(Path|RawQuery)$|URL\\.Query\\(\\)|^mux\\.Vars\\($|\\.Header\\.Get\\($|\\.Form\\.Get\\($"))
