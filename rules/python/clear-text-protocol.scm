; telnetlib.Telnet(host), ftplib.FTP(host, user, password)
((call function: [(identifier) (attribute)] @_function arguments: (argument_list) @_arguments) @alert @call
  (#match? @_function "(^|\\.)(Telnet|FTP)$")
  (#path? @_function "telnetlib.Telnet" "ftplib.FTP")
  (#not-match? @_arguments "localhost|127\\.0\\.0\\.1"))
