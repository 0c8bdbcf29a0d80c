; User.where("name = '#{name}'"), first argument of what takes a piece of SQL
(call
  method: (identifier) @_method
  arguments: (argument_list . (_) @alert @sql)
  (#any-of? @_method "where" "rewhere" "having" "find_by_sql" "count_by_sql" "joins" "exists?" "delete_all" "destroy_all" "update_all" "not" "or" "find_by")
  (#built? @sql)
  (#foreign? @sql)
  (#origin-match? @sql "\\s(=|<|>|LIKE|like|IN|in|IS|ILIKE|BETWEEN|ASC|DESC|asc|desc|AND|OR|FROM|from|ON|on)\\b|[=<>(,]\\s*'?%?$|^\\s*(SELECT|select|DELETE|UPDATE)\\s|\\s[=<>]\\s*'?%?")
  (#not-origin-match? @sql "quote|sanitize|escape|to_i\\($|to_i$|Integer\\("))

; User.order("name #{params[:direction]}")
(call
  method: (identifier) @_method
  arguments: (argument_list . (_) @alert @sql)
  (#any-of? @_method "order" "reorder" "group" "pluck" "select" "from")
  (#built? @sql)
  (#match? @sql "^[\"'][^{]*\\s|\\+")
  (#origin-match? @sql "^params(\\[|\\.(require|fetch|dig)|$)|^cookies(\\.signed)?\\[|^request\\.(params|headers|GET|POST)\\b")
  (#not-origin-match? @sql "quote|sanitize|escape|to_i\\($|to_i$|Integer\\(")
  (#not-function-match? @sql "include\\?|ALLOWED|column_names|\\.in\\?|sanitize"))

; connection.execute("SELECT … #{name}")
(call
  method: (identifier) @_method
  arguments: (argument_list . (_) @alert @sql)
  (#any-of? @_method "execute" "exec_query" "select_all" "select_one" "select_value" "select_values" "select_rows" "exec" "query" "exec_params" "exec_sql" "execute_batch" "get_first_row" "get_first_value" "fetch" "run" "async_exec" "execute_query" "prepare" "find_by_sql" "sql")
  (#built? @sql)
  (#foreign? @sql)
  (#origin-match? @sql "^\\s*([sS][eE][lL][eE][cC][tT]\\s|[iI][nN][sS][eE][rR][tT]\\s+[iI][nN][tT][oO]\\b|[uU][pP][dD][aA][tT][eE]\\s|[dD][eE][lL][eE][tT][eE]\\s+[fF][rR][oO][mM]\\b|CALL\\s|DROP\\s)")
  (#not-origin-match? @sql "quote|sanitize|escape|to_i\\($|to_i$|Integer\\("))

; User.order(params[:sort])
(call
  method: (identifier) @_method
  arguments: (argument_list . [(element_reference) (call)] @alert @sql)
  (#any-of? @_method "reorder" "where" "find_by_sql" "joins" "having" "pluck" "group")
  (#match? @sql "^params\\[[^\\]]+\\]$"))
