; bash -c "rm $1"
(command
  name: (command_name (word) @_shell)
  argument: (word) @_flag
  .
  argument: (string [(simple_expansion) (expansion)] @_value) @alert @command
  (#match? @_shell "^(/(usr/)?bin/)?(bash|sh|zsh|dash|ksh|su|sudo)$")
  (#match? @_flag "^-[a-z]*c$")
  (#match? @_value "^\\$\\{?([1-9@*]|QUERY_STRING|HTTP_\\w+|REQUEST_URI|PATH_INFO)")
  (#match? @command "^\"[^$]*[^$ ][^$]*\\$")
  (#not-match? @command "^\"(exec |cd )?\\\\?\\$[@*1]\""))

; find … -exec sh -c "… {} …"
(command
  argument: (word) @_exec
  .
  argument: (word) @_shell
  .
  argument: (word) @_flag
  .
  argument: [(string) (raw_string)] @alert @command
  (#any-of? @_exec "-exec" "-execdir" "xargs")
  (#any-of? @_shell "sh" "bash")
  (#eq? @_flag "-c")
  (#match? @command "\\{\\}"))

; read -r host; ssh "$host" …, ssh host "rm $1"
(command
  name: (command_name (word) @_ssh)
  argument: (string [(simple_expansion) (expansion)] @_value) @alert @command .
  (#eq? @_ssh "ssh")
  (#match? @_value "^\\$\\{?[1-9@*]")
  (#match? @command "^\"[a-z][\\w./-]* [^$]*\\$"))
