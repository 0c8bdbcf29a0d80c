; curl --insecure, wget --no-check-certificate
(command
  name: (command_name (word) @_name)
  argument: (word) @option @alert @fix
  (#any-of? @_name "curl" "wget" "sudo")
  (#any-of? @option "--insecure" "--no-check-certificate" "--proxy-insecure"))

(command
  name: (command_name (word) @_name)
  argument: (word) @option @alert @fix
  (#eq? @_name "curl")
  (#eq? @option "-k"))

; curl -fsSLk
(command
  name: (command_name (word) @_name)
  argument: (word) @option @alert
  (#eq? @_name "curl")
  (#match? @option "^-([fsSLiIvgjlNOJ#]+k[fsSLiIvgjlNOJ#]*|k[fsSLiIvgjlNOJ#]+)[oXHd]?$"))

; git -c http.sslVerify=false, npm config set strict-ssl false
(command
  name: (command_name (word) @_name)
  argument: (word) @option @alert
  .
  argument: (word) @_value
  (#any-of? @_name "git" "npm" "yarn" "pnpm")
  (#any-of? @option "http.sslVerify" "http.sslverify" "strict-ssl")
  (#eq? @_value "false"))

(command
  name: (command_name (word) @_name)
  argument: (word) @option @alert
  (#any-of? @_name "git" "npm" "pip" "pip3")
  (#match? @option "^(http\\.ssl[vV]erify=(false|0)|--strict-ssl=false)$"))

; NODE_TLS_REJECT_UNAUTHORIZED=0
(variable_assignment
  name: (variable_name) @option
  value: (_) @_value
  (#any-of? @option "NODE_TLS_REJECT_UNAUTHORIZED" "PYTHONHTTPSVERIFY" "GIT_SSL_NO_VERIFY")
  (#match? @_value "^['\"]?(0|1|true)['\"]?$")) @alert
