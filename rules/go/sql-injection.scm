; SQL text that is put together with values of elsewhere and handed to a database.
(call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function
    "Query" "QueryRow" "Exec" "Prepare" "Raw" "Queryx" "QueryRowx" "MustExec" "NamedExec" "NamedQuery" "Preparex" "Where" "Or"
    "Having" "Joins" "Order" "Group" "Select" "SQL" "QueryInterface" "QueryString"))

; db.QueryContext(ctx, sql), db.Select(&rows, sql)
(call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) @sink)
  (#any-of? @_function
    "QueryContext" "QueryRowContext" "ExecContext" "PrepareContext" "Query" "QueryRow" "Exec" "Get" "Select" "QueryxContext"
    "QueryRowxContext" "NamedExecContext" "SendBatch" "Queue"))
(call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) . (_) @sink)
  (#any-of? @_function "GetContext" "SelectContext"))

; A function that is given the name of a table is not given data.
((parameter_declaration name: (identifier) @sanitizer)
  (#match? @sanitizer "([tT]able|[sS]chema|[dD]atabase|[cC]onstraint|[sS]equence)(Names?)?$|^dbName$"))

; db.Query(r.FormValue("query")): all of it
(call_expression
  function: (selector_expression operand: (_) @_db field: (field_identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#match? @_db "(^|\\.)(db|DB|tx|conn|pool|sqlDB|dbConn|database)$")
  (#any-of? @_function "Query" "QueryRow" "Exec" "Prepare" "Raw" "Queryx" "QueryRowx" "MustExec")
  (#set! whole))
(call_expression
  function: (selector_expression operand: (_) @_db field: (field_identifier) @_function)
  arguments: (argument_list . (_) @_context . (_) @sink)
  (#match? @_context "[cC]tx|Context\\(")
  (#match? @_db "(^|\\.)(db|DB|tx|conn|pool|sqlDB|dbConn|database)$")
  (#any-of? @_function "QueryContext" "QueryRowContext" "ExecContext" "PrepareContext" "Query" "QueryRow" "Exec")
  (#set! whole))
