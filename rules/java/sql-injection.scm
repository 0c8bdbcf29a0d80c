; SQL or JPQL that is joined with, formatted with or appended a value from elsewhere, and then prepared or run.
(method_invocation
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @query)
  (#any-of? @_method "executeQuery" "executeUpdate" "executeLargeUpdate" "execute" "addBatch" "prepareStatement"
    "prepareCall" "createQuery" "createNativeQuery" "createSQLQuery" "createStoredProcedureQuery" "nativeQuery" "query"
    "queryForObject" "queryForList" "queryForMap" "queryForRowSet" "queryForStream" "update" "batchUpdate" "sql")
  (#built? @query)
  (#foreign? @query)
  (#origin-match? @query "^\\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|REPLACE|CREATE|DROP|ALTER|TRUNCATE|GRANT|CALL|EXEC|FROM|WITH|select|insert|update|delete|merge|replace|create|drop|alter|truncate|grant|call|exec|from|with)\\s")
  (#not-origin-match? @query "^\\s*(ALTER|CREATE|DROP|TRUNCATE|GRANT|alter|create|drop|truncate|grant)\\s|^\\w*([tT]able|[sS]chema|[dD]atabase|[dD]bName|[cC]onstraint|[sS]equence|[cC]ollation)(Name)?s?$"))


; SQL or JPQL that is joined with, formatted with or appended a value from elsewhere, and then prepared or run.
(method_invocation
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @query)
  (#any-of? @_method "executeQuery" "executeUpdate" "executeLargeUpdate" "execute" "addBatch" "prepareStatement"
    "prepareCall" "createQuery" "createNativeQuery" "createSQLQuery" "createStoredProcedureQuery" "nativeQuery" "query"
    "queryForObject" "queryForList" "queryForMap" "queryForRowSet" "queryForStream" "update" "batchUpdate" "sql")
  (#built? @query)
  (#foreign? @query)
  (#origin-match? @query "^\\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|REPLACE|CREATE|DROP|ALTER|TRUNCATE|GRANT|CALL|EXEC|FROM|WITH|select|insert|update|delete|merge|replace|create|drop|alter|truncate|grant|call|exec|from|with)\\s")
  (#origin-match? @query "['\\\"]$|['\\\"]%+[sv]|[=<>]\\s*$|[=<>]\\s*%[sv]|(LIKE|like)\\s|(IN|in)\\s*\\(\\s*$|(getParameter|getParameterValues|getParameterMap|getQueryString|getPathInfo|getHeader|getOriginalFilename|getSubmittedFileName|getQueryParams|pathParam|queryParam)\\(|@(PathVariable|RequestParam|PathParam|QueryParam|RequestHeader|FormParam|CookieValue|RequestBody)\\b"))
