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
  (#origin-match? @sql "^\\s*\\(?([sS][eE][lL][eE][cC][tT]\\s|[iI][nN][sS][eE][rR][tT]\\s+([oO][rR]\\s+\\w+\\s+|[iI][gG][nN][oO][rR][eE]\\s+)?[iI][nN][tT][oO]\\b|[uU][pP][dD][aA][tT][eE]\\s|[dD][eE][lL][eE][tT][eE]\\s+[fF][rR][oO][mM]\\b|[rR][eE][pP][lL][aA][cC][eE]\\s+[iI][nN][tT][oO]\\b|[mM][eE][rR][gG][eE]\\s+[iI][nN][tT][oO]\\b|WITH\\s|EXEC\\s|CALL\\s|UNION\\s)|\\s[wW][hH][eE][rR][eE]\\s")
  (#not-origin-match? @sql "[qQ][uU][oO][tT][eE]|[eE][sS][cC][aA][pP][eE]|[pP][lL][aA][cC][eE][hH][oO][lL][dD][eE][rR]|^(psycopg2\\.)?sql\\."))

; Tables and users that a request names.
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list
    .
    [(string) (concatenated_string) (binary_operator) (call) (identifier) (parenthesized_expression)] @alert @sql)
  (#any-of? @_function "execute" "executescript" "raw" "text" "query")
  (#built? @sql)
  (#origin-match? @sql "^\\s*([dD][rR][oO][pP]|[aA][lL][tT][eE][rR]|[tT][rR][uU][nN][cC][aA][tT][eE]|[cC][rR][eE][aA][tT][eE]|[gG][rR][aA][nN][tT])\\s")
  (#origin-match? @sql "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*<(?:int|float|uuid):(?<n>\\w+)>[\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$|^input\\($|^sys\\.argv")
  (#not-origin-match? @sql "[qQ][uU][oO][tT][eE]|[eE][sS][cC][aA][pP][eE]|^(psycopg2\\.)?sql\\."))

; execute(sql=f"…"), read_sql(sql=f"…")
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @alert @sql))
  (#any-of? @_function "execute" "executemany" "raw" "read_sql" "read_sql_query" "fetch_all" "fetch_one" "query")
  (#any-of? @_name "sql" "query" "raw_query" "statement" "operation")
  (#built? @sql)
  (#foreign? @sql)
  (#origin-match? @sql "^\\s*\\(?([sS][eE][lL][eE][cC][tT]\\s|[iI][nN][sS][eE][rR][tT]\\s+([oO][rR]\\s+\\w+\\s+|[iI][gG][nN][oO][rR][eE]\\s+)?[iI][nN][tT][oO]\\b|[uU][pP][dD][aA][tT][eE]\\s|[dD][eE][lL][eE][tT][eE]\\s+[fF][rR][oO][mM]\\b|[rR][eE][pP][lL][aA][cC][eE]\\s+[iI][nN][tT][oO]\\b|[mM][eE][rR][gG][eE]\\s+[iI][nN][tT][oO]\\b|WITH\\s|EXEC\\s|CALL\\s|UNION\\s)|\\s[wW][hH][eE][rR][eE]\\s")
  (#not-origin-match? @sql "[qQ][uU][oO][tT][eE]|[eE][sS][cC][aA][pP][eE]|[pP][lL][aA][cC][eE][hH][oO][lL][dD][eE][rR]|^(psycopg2\\.)?sql\\."))
