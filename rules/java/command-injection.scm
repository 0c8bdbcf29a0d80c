; A command line put together for Runtime.exec, or a script from elsewhere behind a shell's -c.
(method_invocation
  object: (_) @_runtime
  name: (identifier) @_method
  arguments: (argument_list . [(identifier) (binary_expression) (method_invocation)] @alert @command)
  (#eq? @_method "exec")
  (#origin-match? @_runtime "^(Runtime\\.getRuntime\\(|Runtime )")
  (#built? @command)
  (#foreign? @command))

(method_invocation
  object: (_) @_runtime
  name: (identifier) @_method
  arguments: (argument_list . [(identifier) (method_invocation)] @alert @command)
  (#eq? @_method "exec")
  (#origin-match? @_runtime "^(Runtime\\.getRuntime\\(|Runtime )")
  (#origin-match? @command "(getParameter|getParameterValues|getParameterMap|getQueryString|getPathInfo|getHeader|getOriginalFilename|getSubmittedFileName|getQueryParams|pathParam|queryParam)\\(|@(PathVariable|RequestParam|PathParam|QueryParam|RequestHeader|FormParam|CookieValue|RequestBody)\\b"))

(argument_list
  . (string_literal) @_shell
  . (string_literal) @_flag
  . (_) @alert @command
  (#match? @_shell "^\"(/usr)?(/bin/)?(sh|bash|zsh|dash|ksh|cmd|cmd\\.exe|powershell|powershell\\.exe|pwsh)\"$")
  (#any-of? @_flag "\"-c\"" "\"-lc\"" "\"/c\"" "\"/C\"" "\"/k\"" "\"-Command\"" "\"-command\"")
  (#foreign? @command))

(array_initializer
  . (string_literal) @_shell
  . (string_literal) @_flag
  . (_) @alert @command
  (#match? @_shell "^\"(/usr)?(/bin/)?(sh|bash|zsh|dash|ksh|cmd|cmd\\.exe|powershell|powershell\\.exe|pwsh)\"$")
  (#any-of? @_flag "\"-c\"" "\"-lc\"" "\"/c\"" "\"/C\"" "\"/k\"" "\"-Command\"" "\"-command\"")
  (#foreign? @command))
