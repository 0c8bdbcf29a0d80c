; A script from elsewhere behind a shell's -c, or a program named by a request.
(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list
    . (interpreted_string_literal) @_shell
    . (interpreted_string_literal) @_flag
    . (_) @alert @command)
  (#eq? @_package "exec")
  (#eq? @_function "Command")
  (#match? @_shell "^\"(/usr)?(/bin/)?(sh|bash|zsh|dash|ash|cmd|cmd\\.exe|powershell|powershell\\.exe|pwsh)\"$")
  (#any-of? @_flag "\"-c\"" "\"-lc\"" "\"/c\"" "\"/C\"" "\"-Command\"")
  (#foreign? @command))

(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list
    . (_)
    . (interpreted_string_literal) @_shell
    . (interpreted_string_literal) @_flag
    . (_) @alert @command)
  (#eq? @_package "exec")
  (#eq? @_function "CommandContext")
  (#match? @_shell "^\"(/usr)?(/bin/)?(sh|bash|zsh|dash|ash|cmd|cmd\\.exe|powershell|powershell\\.exe|pwsh)\"$")
  (#any-of? @_flag "\"-c\"" "\"-lc\"" "\"/c\"" "\"/C\"" "\"-Command\"")
  (#foreign? @command))

(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list . (_) @alert @command)
  (#eq? @_package "exec")
  (#eq? @_function "Command")
  (#origin-match? @command "^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\(|\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam|DefaultPostForm|BodyParser|FormFile|MultipartForm|URLParamFromCtx)\\(|URL\\.(Path|RawQuery|Query\\(|RawPath)|mux\\.Vars\\(|\\.Header\\.Get\\(|\\.(ShouldBind|Bind)(JSON|Query|URI|Uri)?\\(|\\.Form(\\.Get\\(|\\[)|\\.Body\\)\\.Decode\\(")
  (#foreign? @command))
