; SQL text that is put together with values of elsewhere and handed to a database.
(call_expression
  function: [
    (identifier) @_function
    (member_expression property: (property_identifier) @_function)
  ]
  arguments: (arguments . (_) @alert @sql)
  (#match? @_function "^(query|execute|raw|run|get|all|each|exec|prepare|unsafe|simpleQuery|runQuery|executeQuery|executeSql|dbQuery|queryAsync|literal|createQuery|batch|(\\$)?(query|execute)RawUnsafe|\\w+Raw)$")
  (#built? @sql)
  (#foreign? @sql)
  (#origin-match? @sql "^[`'\"]?\\s*([sS][eE][lL][eE][cC][tT]\\s|[iI][nN][sS][eE][rR][tT]\\s+([iI][gG][nN][oO][rR][eE]\\s+)?[iI][nN][tT][oO]\\b|[uU][pP][dD][aA][tT][eE]\\s|[dD][eE][lL][eE][tT][eE]\\s+[fF][rR][oO][mM]\\b|REPLACE INTO|WITH\\s|EXEC\\s|CALL\\s|MERGE\\s|UNION\\s)|\\s[wW][hH][eE][rR][eE]\\s")
  (#not-match? @sql "'\\?'|\"\\?\"")
  (#not-origin-match? @sql "[eE]scape|[qQ]uote|[pP]laceholder|questionMarks|^sql\\($|%[IL]\\b"))

; pool.query({ text: `…${x}` })
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (object (pair key: (property_identifier) @_key value: (_) @alert @sql)))
  (#any-of? @_function "query" "execute")
  (#any-of? @_key "text" "sql" "query")
  (#built? @sql)
  (#foreign? @sql)
  (#not-match? @sql "'\\?'|\"\\?\"")
  (#not-origin-match? @sql "[eE]scape|[qQ]uote|[pP]laceholder|questionMarks|%[IL]\\b|information_schema|INFORMATION_SCHEMA|sqlite_master|pg_catalog|[pP][rR][aA][gG][mM][aA]\\s"))

; knex('t').whereRaw(`name = '${x}'`), builder.where(`u.name = '${x}'`)
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (template_string) @alert @sql)
  (#any-of? @_function "whereRaw" "orWhereRaw" "andWhereRaw" "havingRaw" "orderByRaw" "groupByRaw" "joinRaw" "where" "andWhere" "orWhere" "having" "andHaving")
  (#match? @sql "(=|<|>|\\b(LIKE|like|ILIKE|ilike|IN|in))\\s*\\(?\\s*'?%?\\$\\{")
  (#foreign? @sql)
  (#not-match? @sql "'\\?'|\"\\?\"|:\\$\\{|=\\s*\\$\\{\\w*([aA]lias|[cC]olumn|[tT]able)")
  (#not-origin-match? @sql "[eE]scape|[qQ]uote|[pP]laceholder|questionMarks|%[IL]\\b"))

(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (binary_expression) @alert @sql)
  (#any-of? @_function "whereRaw" "orWhereRaw" "andWhereRaw" "havingRaw" "orderByRaw" "groupByRaw" "joinRaw")
  (#built? @sql)
  (#foreign? @sql)
  (#not-origin-match? @sql "[eE]scape|[qQ]uote|[pP]laceholder|questionMarks|[wW][hH][eE][rR][eE]\\s"))
