; rm -rf $DIR/*
(command
  name: (command_name (word) @_rm)
  argument: (word) @_flag
  argument: (concatenation . (simple_expansion (variable_name) @name) @variable . (word) @_rest) @path
  (#eq? @_rm "rm")
  (#match? @_rest "^/(\\*|\\.\\*|(usr|etc|var|home|bin|lib|opt|srv)/?\\*?)?$")
  (#match? @_flag "^-[a-zA-Z]*[rR]")
  (#not-file-match? "set -[a-z]*u|set -o nounset")
  (#not-function-match? @name "\\b{it}=[\"']?[\\w/.~]|\\b{it}=\"?\\$\\((mktemp|cd |pwd|dirname|realpath|readlink)|-[nd] \"?\\$\\{?{it}\\b|-z \"?\\$\\{?{it}\\b|\\$\\{{it}:[?=]|\\bfor {it} in|\\bread .*\\b{it}\\b")) @alert

; rm -rf "$DIR"/*
(command
  name: (command_name (word) @_rm)
  argument: (word) @_flag
  argument: (concatenation . (string . (simple_expansion (variable_name) @name) @variable .) . (word) @_rest) @path
  (#eq? @_rm "rm")
  (#match? @_rest "^/(\\*|\\.\\*|(usr|etc|var|home|bin|lib|opt|srv)/?\\*?)?$")
  (#match? @_flag "^-[a-zA-Z]*[rR]")
  (#not-file-match? "set -[a-z]*u|set -o nounset")
  (#not-function-match? @name "\\b{it}=[\"']?[\\w/.~]|\\b{it}=\"?\\$\\((mktemp|cd |pwd|dirname|realpath|readlink)|-[nd] \"?\\$\\{?{it}\\b|-z \"?\\$\\{?{it}\\b|\\$\\{{it}:[?=]|\\bfor {it} in|\\bread .*\\b{it}\\b")) @alert

; rm -rf "$DIR/"
(command
  name: (command_name (word) @_rm)
  argument: (word) @_flag
  argument: (string . (simple_expansion (variable_name) @name) @variable . (string_content) @_rest .) @path
  (#eq? @_rm "rm")
  (#match? @_rest "^/((usr|etc|var|home|bin|lib|opt|srv)/?)?$")
  (#match? @_flag "^-[a-zA-Z]*[rR]")
  (#not-file-match? "set -[a-z]*u|set -o nounset")
  (#not-function-match? @name "\\b{it}=[\"']?[\\w/.~]|\\b{it}=\"?\\$\\((mktemp|cd |pwd|dirname|realpath|readlink)|-[nd] \"?\\$\\{?{it}\\b|-z \"?\\$\\{?{it}\\b|\\$\\{{it}:[?=]|\\bfor {it} in|\\bread .*\\b{it}\\b")) @alert
