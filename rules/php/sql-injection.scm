; SQL text that is put together with values of elsewhere and handed to a database.
(member_call_expression
  name: (name) @_function
  arguments: (arguments . (argument (_) @sink @sql))
  (#any-of? @_function
    "query" "exec" "prepare" "multi_query" "real_query" "execute" "select" "statement" "get_results" "get_row" "get_var"
    "get_col" "fetchAll" "fetchOne" "fetchRow" "fetchCol" "fetchAssociative" "fetchAllAssociative" "executeQuery" "executeStatement"
    "executeUpdate" "createQuery" "createNativeQuery" "createCommand" "unprepared" "querySingle" "simple_query" "rawQuery" "getAll"
    "getRow" "getOne" "getCol" "Execute" "GetRow" "GetAll" "GetOne" "select_one" "run" "insert" "update" "delete" "raw" "sql_query"))

; DB::select("… $value …"), DB::raw("… $value …")
(scoped_call_expression
  scope: (_) @_class
  name: (name) @_function
  arguments: (arguments . (argument (_) @sink @sql))
  (#match? @_class "(^|\\\\)(DB|Db|db|Capsule|Database|self|static|Connection|Model|R)$")
  (#any-of? @_function
    "select" "statement" "insert" "update" "delete" "raw" "unprepared" "query" "selectOne" "exec" "prepare" "execute" "getRow"
    "executeS" "getValue" "getAll" "getInstance" "fetchAll"))

; ->whereRaw("name = '$name'"), ->orderByRaw($request->sort)
([
  (member_call_expression name: (name) @_function arguments: (arguments . (argument (_) @sink @sql)))
  (scoped_call_expression name: (name) @_function arguments: (arguments . (argument (_) @sink @sql)))
]
  (#any-of? @_function "whereRaw" "orWhereRaw" "havingRaw" "orderByRaw" "selectRaw" "groupByRaw" "fromRaw" "fromQuery")
  (#set! any-text))

; mysqli_query($connection, "… $value …")
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument (_) @sink @sql))
  (#any-of? @_function
    "mysqli_query" "mysqli_multi_query" "mysqli_real_query" "mysqli_prepare" "pg_query" "pg_send_query" "sqlsrv_query"
    "odbc_exec" "oci_parse" "db2_exec" "pg_prepare" "ibase_query" "ifx_query")
  (#set! whole))

(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @sink @sql))
  (#any-of? @_function
    "mysql_query" "mysql_unbuffered_query" "mssql_query" "pg_query" "sqlite_query" "db_query" "mysql_db_query" "sqlsrv_query" "query"
    "executeQuery" "execute_query" "run_query" "runQuery"))

; A connection runs what a request sends.
(member_call_expression
  object: (_) @_connection
  name: (name) @_function
  arguments: (arguments . (argument (_) @sink @sql))
  (#any-of? @_function "query" "exec" "multi_query" "get_results" "executeQuery" "prepare")
  (#match? @_connection "(pdo|PDO|db|DB|dbh|[mM]ysqli|[cC]onn(ection)?|link|database)$")
  (#set! whole))

; WordPress names its tables with fields of $wpdb, and its plugins hand on what was checked elsewhere.
([(encapsed_string (member_access_expression object: (variable_name) @_wpdb)) (binary_expression (member_access_expression object: (variable_name) @_wpdb))] @sanitizer
  (#eq? @_wpdb "$wpdb")
  (#set! weak))

; Whoever names a table or a column for others means a name, and it has no placeholder.
((simple_parameter name: (variable_name) @_name) @sanitizer
  (#match? @_name "([tT]ables?|[cC]ol(umn)?s?|[fF]ields?|[iI]ndex|[pP]refix|[dD]atabase|[sS]chema|[kK]ey)(_?[nN]ames?)?$")
  (#set! weak))
