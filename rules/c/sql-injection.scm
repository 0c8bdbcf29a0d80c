; sqlite3_exec(db, sql), mysql_query(db, sql), PQexec(db, sql)
(call_expression
  function: (identifier) @_function
  arguments: (argument_list . (_) . (_) @alert @sql)
  (#any-of? @_function
    "sqlite3_exec" "sqlite3_prepare" "sqlite3_prepare_v2" "sqlite3_prepare_v3" "sqlite3_get_table" "mysql_query"
    "mysql_real_query" "PQexec" "PQsendQuery" "PQprepare" "SQLExecDirect" "SQLPrepare" "mysql_stmt_prepare")
  (#built? @sql)
  (#origin-match? @sql "^\\s*([sS][eE][lL][eE][cC][tT]\\s|[iI][nN][sS][eE][rR][tT]\\s+([oO][rR]\\s+\\w+\\s+)?[iI][nN][tT][oO]\\b|[uU][pP][dD][aA][tT][eE]\\s|[dD][eE][lL][eE][tT][eE]\\s+[fF][rR][oO][mM]\\b|REPLACE\\s|CALL\\s)|\\sWHERE\\s")
  (#origin-match? @sql "%s|%\\.\\*s|^\\+$|[=(,]\\s*['\"]$")
  (#not-function-match? @sql "escape_string|PQescape|mysql_hex_string|sqlite3_v?s?n?m?printf|quote_|[sS]anit|[eE]scape"))

; query.exec("…" + name), statement->executeQuery("…" + name)
(call_expression
  function: (field_expression field: (field_identifier) @_function)
  arguments: (argument_list . (_) @alert @sql)
  (#any-of? @_function "exec" "executeQuery" "executeUpdate" "execute" "prepare" "query" "prepareStatement")
  (#built? @sql)
  (#origin-match? @sql "^\\s*([sS][eE][lL][eE][cC][tT]\\s|[iI][nN][sS][eE][rR][tT]\\s+[iI][nN][tT][oO]\\b|[uU][pP][dD][aA][tT][eE]\\s|[dD][eE][lL][eE][tT][eE]\\s+[fF][rR][oO][mM]\\b)")
  (#not-origin-match? @sql "^(std\\.)?to_string\\(|^QString\\.number|[qQ]uote|[eE]scape"))
