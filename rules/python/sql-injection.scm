; SQL text that is put together with values of elsewhere and handed to a database.
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function
    "execute" "executemany" "executescript" "raw" "exec_driver_sql" "read_sql" "read_sql_query" "fetch" "fetchrow"
    "fetchval" "fetch_all" "fetch_one" "execute_query" "run_query" "query" "sql" "mogrify" "exec" "select" "run"))

(call
  function: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "text" "RawSQL" "read_sql" "read_sql_query" "execute" "execute_query" "run_query"))

; query_db(f"…"), insert_db(f"…"), get_rows(cursor, f"…"): a function of the project whose name says that it runs SQL
(call
  function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list (_) @sink)
  (#match? @_function "(^|_)(sql|db|query|queries|exec|execute|cursor|select|insert|update|delete)_|_(sql|db|query|exec|execute)$|^(query|select|execute|fetch|run|exec)(_?(one|all|many|row|rows|sql|db)|One|All|Many|DB|Db|Sql|SQL|Query)$")
  (#not-match? @_function "^(execute|exec|raw|read_sql|read_sql_query|execute_query|run_query|exec_driver_sql|fetch_all|fetch_one)$|log|print|parse|format|build|make|quote|escape|compile")
  (#not-match? @sink "^\\w+\\s*=|\\.format\\($"))

; execute(sql=f"…"), read_sql(sql=f"…")
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @sink))
  (#any-of? @_function "execute" "executemany" "raw" "read_sql" "read_sql_query" "fetch_all" "fetch_one" "query")
  (#any-of? @_name "sql" "query" "raw_query" "statement" "operation"))

; Article.objects.extra(where=[f"…"]), RawSQL(sql=f"…")
(call
  function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: [
    (list (_) @sink)
    (dictionary (pair value: (_) @sink))
    [(string) (concatenated_string) (binary_operator) (call) (identifier)] @sink
  ]))
  (#any-of? @_function "extra" "RawSQL")
  (#any-of? @_name "where" "select" "tables" "order_by" "sql")
  (#built? @sink)
  (#set! any-text))

; text(…) is a sink of its own.
((call function: (identifier) @_function) @sanitizer (#eq? @_function "text"))

; A cursor runs what a request sends.
(call
  function: (attribute object: (_) @_cursor attribute: (identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "execute" "executescript" "exec_driver_sql")
  (#match? @_cursor "[cC]ur(s|sor)?$|[cC]onn(ection)?$|^db$|[eE]ngine$|[sS]ession$|cursor\\(\\)$")
  (#set! whole))

; self.table, CFG("users_table"): a name of a table is the program's own, unless a request says which.
((attribute attribute: (identifier) @_name) @sanitizer
  (#match? @_name "[tT]able|TABLE|[cC]olumn|COLUMN|[sS]chema$|SCHEMA$|[pP]laceholders?$|^_?fields?$")
  (#set! weak))
((call arguments: (argument_list . (string) @_name)) @sanitizer
  (#match? @_name "^['\"][\\w.-]*([tT]able|TABLE|[cC]olumn|[sS]chema)[\\w.-]*['\"]$")
  (#set! weak))
((subscript subscript: (string) @_name) @sanitizer
  (#match? @_name "^['\"][\\w.-]*([tT]able|TABLE|[cC]olumn|[sS]chema)[\\w.-]*['\"]$")
  (#set! weak))
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]) @sanitizer
  (#match? @_function "[tT]able_?[nN]ame|^quote_|_quote$|[qQ]uote_?(name|ident|identifier)|get_tables?$|[pP]laceholder")
  (#set! weak))
