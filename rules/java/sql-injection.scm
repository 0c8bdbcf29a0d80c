; SQL or JPQL that is joined with, formatted with or appended a value from elsewhere, and then prepared or run.
(method_invocation
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @query)
  (#any-of? @_method "executeQuery" "executeUpdate" "executeLargeUpdate" "execute" "addBatch" "prepareStatement"
    "prepareCall" "createQuery" "createNativeQuery" "createSQLQuery" "createStoredProcedureQuery" "nativeQuery" "query"
    "queryForObject" "queryForList" "queryForMap" "queryForRowSet" "queryForStream" "update" "batchUpdate" "sql")
  (#built? @query)
  (#foreign? @query)
  (#origin-match? @query "^\\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|REPLACE|CREATE|DROP|ALTER|TRUNCATE|GRANT|CALL|EXEC|FROM|WITH|select|insert|update|delete|merge|replace|create|drop|alter|truncate|grant|call|exec|from|with)\\s"))
