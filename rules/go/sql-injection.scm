; SQL that is joined with, formatted with or appended a value from elsewhere, and then prepared or run.
(call_expression
  function: (selector_expression field: (field_identifier) @_method)
  arguments: (argument_list . (_) @alert @query)
  (#any-of? @_method "Query" "QueryRow" "Exec" "Prepare" "Raw" "Queryx" "QueryRowx" "MustExec" "NamedExec" "NamedQuery" "Preparex")
  (#built? @query)
  (#foreign? @query)
  (#origin-match? @query "^\\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|REPLACE|CREATE|DROP|ALTER|TRUNCATE|GRANT|CALL|EXEC|FROM|WITH|select|insert|update|delete|merge|replace|create|drop|alter|truncate|grant|call|exec|from|with)\\s"))

(call_expression
  function: (selector_expression field: (field_identifier) @_method)
  arguments: (argument_list . (_) . (_) @alert @query)
  (#any-of? @_method "QueryContext" "QueryRowContext" "ExecContext" "PrepareContext" "Query" "QueryRow" "Exec" "Get" "Select"
    "GetContext" "SelectContext" "QueryxContext")
  (#built? @query)
  (#foreign? @query)
  (#origin-match? @query "^\\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|REPLACE|CREATE|DROP|ALTER|TRUNCATE|GRANT|CALL|EXEC|FROM|WITH|select|insert|update|delete|merge|replace|create|drop|alter|truncate|grant|call|exec|from|with)\\s"))

(call_expression
  function: (selector_expression field: (field_identifier) @_method)
  arguments: (argument_list . (_) @alert @query)
  (#any-of? @_method "Where" "Or" "Not" "Having" "Joins")
  (#file-match? "gorm\\.io/gorm|jinzhu/gorm|xorm")
  (#built? @query)
  (#foreign? @query)
  (#origin-match? @query "[=<>] *'?(%|$)|(LIKE|like|IN|in) *['(]"))
