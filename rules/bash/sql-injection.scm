; psql -c "… '$1'"
(command
  name: (command_name (word) @_name)
  argument: (string [(simple_expansion) (expansion)] @_value) @sql @alert
  (#any-of? @_name "psql" "mysql" "sqlite3" "mariadb" "sqlcmd")
  (#match? @sql "\\b([sS][eE][lL][eE][cC][tT]|[iI][nN][sS][eE][rR][tT] [iI][nN][tT][oO]|[uU][pP][dD][aA][tT][eE]|[dD][eE][lL][eE][tT][eE] [fF][rR][oO][mM])\\s")
  (#match? @sql "'%?\\$\\{?[1-9@*]|'%?\\$\\{?(user|name|input|username|email|query|search|term|QUERY_STRING|REPLY)\\b"))
