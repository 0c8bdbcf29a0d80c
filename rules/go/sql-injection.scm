; SQL that is joined with, formatted with or appended a value from elsewhere, and then prepared or run.
(call_expression
  function: (selector_expression field: (field_identifier) @_method)
  arguments: (argument_list . (_) @alert @query)
  (#any-of? @_method "Query" "QueryRow" "Exec" "Prepare" "Raw" "Queryx" "QueryRowx" "MustExec" "NamedExec" "NamedQuery" "Preparex")
  (#built? @query)
  (#not-match? @query "^fmt\\.Sprintf\\(\\s*[\"`][^%]*(%d[^%]*)*[\"`]\\s*,")
  (#foreign? @query)
  (#origin-match? @query "^\\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|REPLACE|CREATE|DROP|ALTER|TRUNCATE|GRANT|CALL|EXEC|FROM|WITH|select|insert|update|delete|merge|replace|create|drop|alter|truncate|grant|call|exec|from|with)\\s")
  (#not-origin-match? @query "^\\s*(ALTER|CREATE|DROP|TRUNCATE|GRANT|alter|create|drop|truncate|grant)\\s|^\\w*([tT]able|[sS]chema|[dD]atabase|[dD]bName|[cC]onstraint|[sS]equence|[cC]ollation)(Name)?s?$"))

; SQL that is joined with, formatted with or appended a value from elsewhere, and then prepared or run.
(call_expression
  function: (selector_expression field: (field_identifier) @_method)
  arguments: (argument_list . (_) @alert @query)
  (#any-of? @_method "Query" "QueryRow" "Exec" "Prepare" "Raw" "Queryx" "QueryRowx" "MustExec" "NamedExec" "NamedQuery" "Preparex")
  (#built? @query)
  (#not-match? @query "^fmt\\.Sprintf\\(\\s*[\"`][^%]*(%d[^%]*)*[\"`]\\s*,")
  (#foreign? @query)
  (#origin-match? @query "^\\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|REPLACE|CREATE|DROP|ALTER|TRUNCATE|GRANT|CALL|EXEC|FROM|WITH|select|insert|update|delete|merge|replace|create|drop|alter|truncate|grant|call|exec|from|with)\\s")
  (#origin-match? @query "['\\\"]$|['\\\"]%+[sv]|[=<>]\\s*$|[=<>]\\s*%[sv]|(LIKE|like)\\s|(IN|in)\\s*\\(\\s*$|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\(|\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam|DefaultPostForm|BodyParser|FormFile|MultipartForm|URLParamFromCtx)\\(|URL\\.(Path|RawQuery|Query\\(|RawPath)|mux\\.Vars\\(|\\.Header\\.Get\\(|\\.(ShouldBind|Bind)(JSON|Query|URI|Uri)?\\(|\\.Form(\\.Get\\(|\\[)|\\.Body\\)\\.Decode\\("))

(call_expression
  function: (selector_expression field: (field_identifier) @_method)
  arguments: (argument_list . (_) . (_) @alert @query)
  (#any-of? @_method "QueryContext" "QueryRowContext" "ExecContext" "PrepareContext" "Query" "QueryRow" "Exec" "Get" "Select"
    "GetContext" "SelectContext" "QueryxContext")
  (#built? @query)
  (#not-match? @query "^fmt\\.Sprintf\\(\\s*[\"`][^%]*(%d[^%]*)*[\"`]\\s*,")
  (#foreign? @query)
  (#origin-match? @query "^\\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|REPLACE|CREATE|DROP|ALTER|TRUNCATE|GRANT|CALL|EXEC|FROM|WITH|select|insert|update|delete|merge|replace|create|drop|alter|truncate|grant|call|exec|from|with)\\s")
  (#not-origin-match? @query "^\\s*(ALTER|CREATE|DROP|TRUNCATE|GRANT|alter|create|drop|truncate|grant)\\s|^\\w*([tT]able|[sS]chema|[dD]atabase|[dD]bName|[cC]onstraint|[sS]equence|[cC]ollation)(Name)?s?$"))

(call_expression
  function: (selector_expression field: (field_identifier) @_method)
  arguments: (argument_list . (_) . (_) @alert @query)
  (#any-of? @_method "QueryContext" "QueryRowContext" "ExecContext" "PrepareContext" "Query" "QueryRow" "Exec" "Get" "Select"
    "GetContext" "SelectContext" "QueryxContext")
  (#built? @query)
  (#not-match? @query "^fmt\\.Sprintf\\(\\s*[\"`][^%]*(%d[^%]*)*[\"`]\\s*,")
  (#foreign? @query)
  (#origin-match? @query "^\\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|REPLACE|CREATE|DROP|ALTER|TRUNCATE|GRANT|CALL|EXEC|FROM|WITH|select|insert|update|delete|merge|replace|create|drop|alter|truncate|grant|call|exec|from|with)\\s")
  (#origin-match? @query "['\\\"]$|['\\\"]%+[sv]|[=<>]\\s*$|[=<>]\\s*%[sv]|(LIKE|like)\\s|(IN|in)\\s*\\(\\s*$|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\(|\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam|DefaultPostForm|BodyParser|FormFile|MultipartForm|URLParamFromCtx)\\(|URL\\.(Path|RawQuery|Query\\(|RawPath)|mux\\.Vars\\(|\\.Header\\.Get\\(|\\.(ShouldBind|Bind)(JSON|Query|URI|Uri)?\\(|\\.Form(\\.Get\\(|\\[)|\\.Body\\)\\.Decode\\("))

(call_expression
  function: (selector_expression field: (field_identifier) @_method)
  arguments: (argument_list . (_) @alert @query)
  (#any-of? @_method "Where" "Or" "Not" "Having" "Joins")
  (#file-match? "gorm\\.io/gorm|jinzhu/gorm|xorm")
  (#built? @query)
  (#not-match? @query "^fmt\\.Sprintf\\(\\s*[\"`][^%]*(%d[^%]*)*[\"`]\\s*,")
  (#foreign? @query)
  (#origin-match? @query "[=<>] *'?(%|$)|(LIKE|like|IN|in) *['(]"))
