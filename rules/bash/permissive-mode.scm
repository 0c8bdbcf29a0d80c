; chmod 777, chmod a+w
(command
  name: (command_name (word) @_name)
  argument: [(word) (number)] @mode @alert
  (#eq? @_name "chmod")
  (#match? @mode "^(0?[0-7]?[0-7]{2}[2367]|(a|o|ugo|go|uo|ug?oa?)[+=]r?wx?X?|ugo\\+rwx)$")
  (#not-match? @mode "^0?1"))

(command
  name: (command_name (word) @_sudo)
  argument: (word) @_name
  argument: [(word) (number)] @mode @alert
  (#eq? @_sudo "sudo")
  (#eq? @_name "chmod")
  (#match? @mode "^(0?[0-7]?[0-7]{2}[2367]|(a|o|ugo|go)[+=]r?wx?X?)$")
  (#not-match? @mode "^0?1"))

; umask 000, mkdir -m 777
(command
  name: (command_name (word) @_name)
  argument: [(word) (number)] @mode @alert
  (#eq? @_name "umask")
  (#match? @mode "^0+$"))

(command
  name: (command_name (word) @_name)
  argument: (word) @_flag
  .
  argument: [(word) (number)] @mode @alert
  (#any-of? @_name "mkdir" "install")
  (#any-of? @_flag "-m" "-pm")
  (#match? @mode "^0?[0-7]{2}[2367]$"))
