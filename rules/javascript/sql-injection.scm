; SQL text that is put together with values of elsewhere and handed to a database.
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . (_) @sink @sql)
  (#match? @_function "^(query|execute|raw|run|get|all|each|exec|prepare|unsafe|simpleQuery|runQuery|executeQuery|executeSql|dbQuery|queryAsync|literal|createQuery|batch|(\\$)?(query|execute)RawUnsafe|\\w+Raw)$")
  (#not-match? @sql "^\\{"))

; pool.query({ text: `…${x}` })
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (object (pair key: (property_identifier) @_key value: (_) @sink @sql)))
  (#any-of? @_function "query" "execute")
  (#any-of? @_key "text" "sql" "query"))

; builder.where(`u.name = '${x}'`)
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (template_string) @sink @sql)
  (#any-of? @_function "where" "andWhere" "orWhere" "having" "andHaving")
  (#match? @sql "(=|<|>|\\b(LIKE|like|ILIKE|ilike|IN|in))\\s*\\(?\\s*'?%?\\$\\{"))

; knex('t').whereRaw('name = ' + name)
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . [(template_string) (binary_expression)] @sink @sql)
  (#any-of? @_function "whereRaw" "orWhereRaw" "andWhereRaw" "havingRaw" "orderByRaw" "groupByRaw" "joinRaw" "selectRaw" "fromRaw")
  (#set! any-text))

; A database runs what a request sends.
(call_expression
  function: (member_expression object: (_) @_database property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink @sql)
  (#any-of? @_function "query" "execute" "exec" "$queryRawUnsafe" "$executeRawUnsafe")
  (#match? @_database "[pP]ool$|[cC]onn(ection)?$|^db$|[cC]lient$|[sS]equelize$|[pP]risma$|[dD]atabase$|[kK]nex$")
  (#set! whole))

; A tag puts the values in as parameters.
((call_expression arguments: (template_string)) @sanitizer)

; What is put in is a sign for a value, or a name that the driver quotes.
((call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]) @sanitizer
  (#match? @_function "[pP]laceholder|[qQ]uestionMarks|^(format|mysqlFormat|pgFormat|ref|id|identifier|raw|literal)$"))
((call_expression function: (member_expression object: (identifier) @_object)) @sanitizer
  (#match? @_object "^(SqlString|sqlstring|pgFormat|Prisma|sql)$"))
