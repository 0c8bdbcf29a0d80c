; $db->query("… $value …"), $db->prepare("… $value …")
(member_call_expression
  object: (_) @_object
  name: (name) @_function
  arguments: (arguments . (argument (_) @alert @sql))
  (#not-eq? @_object "$wpdb")
  (#any-of? @_function
    "query" "exec" "prepare" "multi_query" "real_query" "execute" "select" "statement" "get_results" "get_row" "get_var"
    "get_col" "fetchAll" "fetchOne" "fetchAssociative" "executeQuery" "executeStatement" "createQuery" "createNativeQuery"
    "selectRaw" "whereRaw" "orWhereRaw" "havingRaw" "orderByRaw" "unprepared" "querySingle" "simple_query")
  (#built? @sql)
  (#foreign? @sql)
  (#origin-match? @sql "^\\s*\\(?([sS][eE][lL][eE][cC][tT]\\s|[iI][nN][sS][eE][rR][tT]\\s+([iI][gG][nN][oO][rR][eE]\\s+)?[iI][nN][tT][oO]\\b|[uU][pP][dD][aA][tT][eE]\\s|[dD][eE][lL][eE][tT][eE]\\s+[fF][rR][oO][mM]\\b|[rR][eE][pP][lL][aA][cC][eE]\\s+[iI][nN][tT][oO]\\b|CALL\\s|UNION\\s)|\\s[wW][hH][eE][rR][eE]\\s")
  (#not-origin-match? @sql "^implode\\($|^join\\($|^array_fill\\(|[qQ][uU][oO][tT][eE]\\w*\\($|[eE][sS][cC][aA][pP][eE]|prepare\\($|[sS]anitiz"))

; $wpdb->query("… {$_GET['id']} …"): WordPress names its tables with variables.
(member_call_expression
  object: (variable_name) @_object
  arguments: (arguments . (argument (_) @alert @sql))
  (#eq? @_object "$wpdb")
  (#built? @sql)
  (#origin-match? @sql "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-origin-match? @sql "^implode\\($|^join\\($|^array_fill\\(|[qQ][uU][oO][tT][eE]\\w*\\($|[eE][sS][cC][aA][pP][eE]|prepare\\($|[sS]anitiz|^(intval|absint|sanitize_\\w+)\\($"))

; DB::select("… $value …"), DB::raw("… $value …")
(scoped_call_expression
  scope: (_) @_class
  name: (name) @_function
  arguments: (arguments . (argument (_) @alert @sql))
  (#match? @_class "(^|\\\\)(DB|Db|Capsule|Database|self|static|Connection)$")
  (#any-of? @_function
    "select" "statement" "insert" "update" "delete" "raw" "unprepared" "query" "selectOne" "exec" "prepare" "execute" "getRow"
    "executeS" "getValue")
  (#built? @sql)
  (#foreign? @sql)
  (#not-origin-match? @sql "^implode\\($|^join\\($|^array_fill\\(|[qQ][uU][oO][tT][eE]\\w*\\($|[eE][sS][cC][aA][pP][eE]|prepare\\($|[sS]anitiz"))

; ->whereRaw("name = '$name'")
(member_call_expression
  name: (name) @_function
  arguments: (arguments . (argument (_) @alert @sql))
  (#any-of? @_function "whereRaw" "orWhereRaw" "havingRaw" "orderByRaw" "selectRaw" "groupByRaw" "fromRaw")
  (#built? @sql)
  (#foreign? @sql)
  (#not-origin-match? @sql "^implode\\($|^join\\($|^array_fill\\(|[qQ][uU][oO][tT][eE]\\w*\\($|[eE][sS][cC][aA][pP][eE]|prepare\\($|[sS]anitiz"))

(scoped_call_expression
  name: (name) @_function
  arguments: (arguments . (argument (_) @alert @sql))
  (#any-of? @_function "whereRaw" "orWhereRaw" "havingRaw" "orderByRaw" "selectRaw" "fromQuery")
  (#built? @sql)
  (#foreign? @sql)
  (#not-origin-match? @sql "^implode\\($|^join\\($|^array_fill\\(|[qQ][uU][oO][tT][eE]\\w*\\($|[eE][sS][cC][aA][pP][eE]|prepare\\($|[sS]anitiz"))

; mysqli_query($connection, "… $value …")
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument (_) @alert @sql))
  (#any-of? @_function
    "mysqli_query" "mysqli_multi_query" "mysqli_real_query" "mysqli_prepare" "pg_query" "pg_send_query" "sqlsrv_query"
    "odbc_exec" "oci_parse" "db2_exec")
  (#built? @sql)
  (#foreign? @sql)
  (#not-origin-match? @sql "^implode\\($|^join\\($|^array_fill\\(|[qQ][uU][oO][tT][eE]\\w*\\($|[eE][sS][cC][aA][pP][eE]|prepare\\($|[sS]anitiz"))

(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @alert @sql))
  (#any-of? @_function "mysql_query" "mysql_unbuffered_query" "mssql_query" "pg_query" "sqlite_query" "db_query")
  (#built? @sql)
  (#foreign? @sql)
  (#not-origin-match? @sql "^implode\\($|^join\\($|^array_fill\\(|[qQ][uU][oO][tT][eE]\\w*\\($|[eE][sS][cC][aA][pP][eE]|prepare\\($|[sS]anitiz"))
