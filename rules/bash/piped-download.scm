; curl … | bash
(pipeline
  (command name: (command_name (word) @_get)) @_first
  .
  (command name: (command_name (word) @_shell)) @_second .
  (#any-of? @_get "curl" "wget")
  (#match? @_second "^(sudo( -\\w+)* |env( \\w+=\\S+)* )?(/(usr/)?bin/)?(ba|z|da|k)?sh( -[a-z]*)*( --?( .*)?| -s .*)?$")
  (#not-match? @_first "localhost|127\\.0\\.0\\.1")) @alert @download

; curl … | python3
(pipeline
  (command name: (command_name (word) @_get))
  .
  (command name: (command_name (word) @_shell)) @_second .
  (#any-of? @_get "curl" "wget")
  (#match? @_second "^(sudo( -\\w+)* )?(python3?|perl|ruby|node|php)( -)?$")) @alert @download

; bash <(curl …), bash -c "$(curl …)"
(command
  name: (command_name (word) @_shell)
  argument: (process_substitution (command name: (command_name (word) @_get)))
  (#match? @_shell "^(/(usr/)?bin/)?(ba|z|k)?sh$")
  (#any-of? @_get "curl" "wget")) @alert @download

(command
  name: (command_name (word) @_shell)
  argument: (string . (command_substitution (command name: (command_name (word) @_get))) .)
  (#match? @_shell "^(/(usr/)?bin/)?(ba|z|k)?sh$")
  (#any-of? @_get "curl" "wget")) @alert @download
