; sqlx::query(&format!("… {}", name))
(call_expression
  function: [
    (scoped_identifier name: (identifier) @_function)
    (identifier) @_function
    (generic_function function: [(scoped_identifier name: (identifier) @_function) (identifier) @_function])
  ]
  arguments: (arguments . (_) @alert @sql)
  (#any-of? @_function "query" "query_as" "query_scalar" "raw_sql" "sql_query" "query_with" "query_as_with" "from_string" "from_sql_and_values")
  (#built? @sql)
  (#foreign? @sql)
  (#origin-match? @sql "^\\s*([sS][eE][lL][eE][cC][tT]\\s|[iI][nN][sS][eE][rR][tT]\\s+[iI][nN][tT][oO]\\b|[uU][pP][dD][aA][tT][eE]\\s|[dD][eE][lL][eE][tT][eE]\\s+[fF][rR][oO][mM]\\b)")
  (#not-origin-match? @sql "quote|escape|sanitiz"))

; client.execute(&format!("… {}", name), &[])
(call_expression
  function: (field_expression field: (field_identifier) @_method)
  arguments: (arguments . (_) @alert @sql)
  (#any-of? @_method "execute" "query" "query_one" "query_opt" "query_row" "query_map" "prepare" "batch_execute" "simple_query" "execute_batch" "exec" "query_drop" "query_first" "exec_drop" "execute_unprepared" "fetch_all")
  (#built? @sql)
  (#foreign? @sql)
  (#origin-match? @sql "^\\s*([sS][eE][lL][eE][cC][tT]\\s|[iI][nN][sS][eE][rR][tT]\\s+[iI][nN][tT][oO]\\b|[uU][pP][dD][aA][tT][eE]\\s|[dD][eE][lL][eE][tT][eE]\\s+[fF][rR][oO][mM]\\b)")
  (#not-origin-match? @sql "quote|escape|sanitiz"))
