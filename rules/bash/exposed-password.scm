; mysql -psecret, mysql -p"$PASSWORD"
(command
  name: (command_name (word) @_name)
  argument: [(word) (concatenation)] @argument @alert
  (#any-of? @_name "mysql" "mysqldump" "mysqladmin" "mariadb" "mariadb-dump")
  (#match? @argument "^(-p[^-\\s]|--password=.)"))

; sshpass -p secret
(command
  name: (command_name (word) @_name)
  argument: (word) @_flag
  .
  argument: [(word) (string) (raw_string) (simple_expansion) (concatenation)] @argument @alert
  (#eq? @_name "sshpass")
  (#eq? @_flag "-p"))

(command
  name: (command_name (word) @_name)
  argument: (concatenation . (word) @_flag) @argument @alert
  (#eq? @_name "sshpass")
  (#match? @_flag "^-p"))

; curl -u user:secret
(command
  name: (command_name (word) @_name)
  argument: (word) @_flag
  .
  argument: [(word) (string) (raw_string) (concatenation)] @argument @alert
  (#any-of? @_name "curl" "wget")
  (#any-of? @_flag "-u" "--user" "--proxy-user")
  (#match? @argument "^['\"]?[\\w.@-]+:[^$\\s'\"{<]{3,}['\"]?$")
  (#not-match? @argument "[yY]our|password['\"]?$|:x-oauth-basic"))

; docker login -p "$TOKEN"
(command
  name: (command_name (word) @_name)
  argument: (word) @_login
  argument: (word) @_flag
  .
  argument: [(word) (string) (simple_expansion)] @argument @alert
  (#any-of? @_name "docker" "podman" "az" "htpasswd")
  (#eq? @_login "login")
  (#any-of? @_flag "-p" "--password"))
