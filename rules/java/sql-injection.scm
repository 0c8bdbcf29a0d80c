; SQL or JPQL text that is put together with values of elsewhere and handed to a database.
(method_invocation
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function
    "executeQuery" "executeUpdate" "executeLargeUpdate" "execute" "addBatch" "prepareStatement" "prepareCall" "createQuery"
    "createNativeQuery" "createSQLQuery" "createStoredProcedureQuery" "nativeQuery" "query" "queryForObject" "queryForList"
    "queryForMap" "queryForRowSet" "queryForStream" "queryForInt" "queryForLong" "update" "batchUpdate" "sql" "rawQuery"
    "execSQL" "sqlRestriction" "createStatement" "fetchMany" "createFilter"))

; A method that is given the name of a table is not given data.
((formal_parameter name: (identifier) @sanitizer)
  (#match? @sanitizer "([tT]able|[sS]chema|[dD]atabase|[cC]onstraint|[sS]equence)(Names?)?$|^dbName$"))
