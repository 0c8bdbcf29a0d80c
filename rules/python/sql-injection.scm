; SQL text that is put together with values of elsewhere and handed to a database.
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function
    "execute" "executemany" "executescript" "raw" "exec_driver_sql" "read_sql" "read_sql_query" "fetch" "fetchrow"
    "fetchval" "fetch_all" "fetch_one" "execute_query" "run_query" "query" "sql" "mogrify"))

(call
  function: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "text" "RawSQL" "read_sql" "read_sql_query" "execute" "execute_query" "run_query"))

; execute(sql=f"…"), read_sql(sql=f"…")
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @sink))
  (#any-of? @_function "execute" "executemany" "raw" "read_sql" "read_sql_query" "fetch_all" "fetch_one" "query")
  (#any-of? @_name "sql" "query" "raw_query" "statement" "operation"))

; text(…) is a sink of its own.
((call function: (identifier) @_function) @sanitizer (#eq? @_function "text"))

; A cursor runs what a request sends.
(call
  function: (attribute object: (_) @_cursor attribute: (identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "execute" "executescript" "exec_driver_sql")
  (#match? @_cursor "[cC]ur(s|sor)?$|[cC]onn(ection)?$|^db$|[eE]ngine$|[sS]ession$|cursor\\(\\)$")
  (#set! whole))
