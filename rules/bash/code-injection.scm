; eval "ls $1": text around an argument of the script
(command
  name: (command_name (word) @_name)
  argument: (string [(simple_expansion) (expansion)] @_value) @alert @code
  (#eq? @_name "eval")
  (#match? @_value "^\\$\\{?([1-9@*]|QUERY_STRING|HTTP_\\w+|REQUEST_URI|PATH_INFO)")
  (#match? @code "^\"(\\w[\\w./-]*( [\\w./-]+)* )['\\\\]*\\$")
  (#not-match? @code "=|^\"(set|local|export|unset|echo|printf) "))

; eval "$QUERY_STRING"
(command
  name: (command_name (word) @_name)
  argument: (_) @alert @code
  (#eq? @_name "eval")
  (#match? @code "\\$\\{?(QUERY_STRING|HTTP_\\w+|REQUEST_URI|PATH_INFO)"))

; eval "$(curl …)"
(command
  name: (command_name (word) @_name)
  argument: (_) @alert @code
  (#eq? @_name "eval")
  (#match? @code "^\"?(\\$\\(|`)\\s*(curl|wget)\\b"))

; read -r command; eval "$command"
(command
  name: (command_name (word) @_name)
  argument: [(string . (simple_expansion (variable_name) @_variable) .) (simple_expansion (variable_name) @_variable)] @alert @code
  (#eq? @_name "eval")
  (#before-match? @_variable "\\bread( -[a-z]+( '[^']*'| \"[^\"]*\")?)* {it}\\b"))

; source "$1" of a script that answers requests, source <(curl …)
(command
  name: (command_name (word) @_name)
  argument: (process_substitution) @alert @code
  (#any-of? @_name "source" ".")
  (#match? @code "^<\\(\\s*(curl|wget)\\b"))
