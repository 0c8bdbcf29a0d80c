; SQL text that is put together with values of elsewhere and handed to a database.
(call
  function: [
    (attribute attribute: (identifier) @_function)
    (identifier) @_function
  ]
  arguments: (argument_list
    .
    [(string) (concatenated_string) (binary_operator) (call) (identifier) (parenthesized_expression)] @alert @sql)
  (#any-of? @_function
    "execute" "executemany" "executescript" "raw" "text" "exec_driver_sql" "RawSQL" "read_sql" "read_sql_query"
    "fetch" "fetchrow" "fetchval" "fetch_all" "fetch_one" "execute_query" "run_query" "query" "sql" "mogrify")
  (#built? @sql)
  (#foreign? @sql)
  (#origin-match? @sql "^\\s*\\(?([sS][eE][lL][eE][cC][tT]\\s|[iI][nN][sS][eE][rR][tT]\\s+([oO][rR]\\s+\\w+\\s+|[iI][gG][nN][oO][rR][eE]\\s+)?[iI][nN][tT][oO]\\b|[uU][pP][dD][aA][tT][eE]\\s|[dD][eE][lL][eE][tT][eE]\\s+[fF][rR][oO][mM]\\b|[dD][rR][oO][pP]\\s|[aA][lL][tT][eE][rR]\\s|[tT][rR][uU][nN][cC][aA][tT][eE]\\s|[cC][rR][eE][aA][tT][eE]\\s|[rR][eE][pP][lL][aA][cC][eE]\\s+[iI][nN][tT][oO]\\b|[gG][rR][aA][nN][tT]\\s|[mM][eE][rR][gG][eE]\\s|WITH\\s|EXEC\\s|CALL\\s|PRAGMA\\s|COPY\\s|UNION\\s)|\\s[wW][hH][eE][rR][eE]\\s")
  (#not-origin-match? @sql "[qQ][uU][oO][tT][eE]|[eE][sS][cC][aA][pP][eE]|[pP][lL][aA][cC][eE][hH][oO][lL][dD][eE][rR]|^(psycopg2\\.)?sql\\."))

; execute(sql=f"…"), read_sql(sql=f"…")
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @alert @sql))
  (#any-of? @_function "execute" "executemany" "raw" "read_sql" "read_sql_query" "fetch_all" "fetch_one" "query")
  (#any-of? @_name "sql" "query" "raw_query" "statement" "operation")
  (#built? @sql)
  (#foreign? @sql)
  (#origin-match? @sql "^\\s*\\(?([sS][eE][lL][eE][cC][tT]\\s|[iI][nN][sS][eE][rR][tT]\\s+([oO][rR]\\s+\\w+\\s+|[iI][gG][nN][oO][rR][eE]\\s+)?[iI][nN][tT][oO]\\b|[uU][pP][dD][aA][tT][eE]\\s|[dD][eE][lL][eE][tT][eE]\\s+[fF][rR][oO][mM]\\b|[dD][rR][oO][pP]\\s|[aA][lL][tT][eE][rR]\\s|[tT][rR][uU][nN][cC][aA][tT][eE]\\s|[cC][rR][eE][aA][tT][eE]\\s|[rR][eE][pP][lL][aA][cC][eE]\\s+[iI][nN][tT][oO]\\b|[gG][rR][aA][nN][tT]\\s|[mM][eE][rR][gG][eE]\\s|WITH\\s|EXEC\\s|CALL\\s|PRAGMA\\s|COPY\\s|UNION\\s)|\\s[wW][hH][eE][rR][eE]\\s")
  (#not-origin-match? @sql "[qQ][uU][oO][tT][eE]|[eE][sS][cC][aA][pP][eE]|[pP][lL][aA][cC][eE][hH][oO][lL][dD][eE][rR]|^(psycopg2\\.)?sql\\."))
