; Command::new("sh").arg("-c").arg(format!(…))
(call_expression
  function: (field_expression value: (_) @_chain field: (field_identifier) @_method)
  arguments: (arguments . (_) @alert @command .)
  (#eq? @_method "arg")
  (#match? @_chain "Command::new\\(\\s*\"(/bin/|/usr/bin/)?(sh|bash|zsh|dash|cmd|cmd\\.exe|powershell|pwsh)\"\\s*\\)(\\s*\\.\\w+\\([^()]*\\))*\\s*\\.arg\\(\\s*\"(-c|/C|/c|-Command|-lc|-ec)\"\\s*\\)$")
  (#foreign? @command)
  (#not-origin-match? @command "escape|quote"))

; Command::new("sh").args(["-c", &format!(…)])
(call_expression
  function: (field_expression value: (_) @_chain field: (field_identifier) @_method)
  arguments: (arguments . (_) @_list .)
  (#eq? @_method "args")
  (#match? @_chain "Command::new\\(\\s*\"(/bin/|/usr/bin/)?(sh|bash|zsh|dash|cmd|cmd\\.exe|powershell|pwsh)\"\\s*\\)(\\s*\\.\\w+\\([^()]*\\))*$")
  (#match? @_list "\"(-c|/C|/c|-Command)\"")
  (#foreign? @_list)
  (#not-origin-match? @_list "escape|quote")) @alert @command

; Command::new(program) of a handler's value
(call_expression
  function: (scoped_identifier path: (_) @_class name: (identifier) @_new)
  arguments: (arguments . (_) @alert @command .)
  (#match? @_class "(^|::)Command$")
  (#eq? @_new "new")
  (#foreign? @command)
  (#function-match? @command "web::(Path|Query|Form|Json|Bytes)|\\b(Path|Query|Form|Json|RawQuery|Multipart)\\(|: (Path|Query|Form|Json)<|#\\[(get|post|put|delete|patch)\\(|HttpRequest|Request<|impl Responder|impl IntoResponse|State<")
  (#not-function-match? @command "clap|App::new|ALLOWED|contains\\(|match "))
