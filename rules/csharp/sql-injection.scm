; new SqlCommand("…" + name)
(object_creation_expression
  type: (_) @_type
  arguments: (argument_list . (argument (_) @sink))
  (#match? @_type "(Command|DataAdapter|SqlQuery)$")
  (#match? @_type "Sql|OleDb|Odbc|Oracle|Npgsql|SQLite|Sqlite|MySql|Db")
  (#set! whole))

; command.CommandText = "…" + name
(assignment_expression
  left: [(member_access_expression name: (identifier) @_property) (identifier) @_property]
  right: (_) @sink
  (#any-of? @_property "CommandText" "SelectCommand")
  (#set! whole))

; context.Users.FromSqlRaw($"…{name}"), connection.Query<User>("…" + name)
(invocation_expression
  function: (member_access_expression name: [(identifier) @_method (generic_name . (identifier) @_method)])
  arguments: (argument_list . (argument (_) @sink))
  (#match? @_method "^(FromSqlRaw|ExecuteSqlRaw|ExecuteSqlRawAsync|SqlQueryRaw|ExecuteSqlCommand|ExecuteSqlCommandAsync|SqlQuery|Query|QueryAsync|QueryFirst|QueryFirstAsync|QueryFirstOrDefault|QueryFirstOrDefaultAsync|QuerySingle|QuerySingleAsync|QuerySingleOrDefault|QuerySingleOrDefaultAsync|QueryMultiple|QueryMultipleAsync|Execute|ExecuteAsync|ExecuteScalar|ExecuteScalarAsync|ExecuteReader|ExecuteReaderAsync|ExecuteQuery|ExecuteStoreCommand|CreateSQLQuery|CreateQuery|FromSql|RunSql|ExecuteNonQuery|ExecuteDataset|ExecuteDataSet|ExecuteSql|GetDataTable|ExecuteSqlQuery)$"))

; SqlHelper.ExecuteDataset(connection, CommandType.Text, "…" + name)
(invocation_expression
  function: (member_access_expression name: (identifier) @_method)
  arguments: (argument_list . (argument) (argument (_) @sink))
  (#match? @_method "^(ExecuteDataset|ExecuteDataSet|ExecuteNonQuery|ExecuteScalar|ExecuteReader|FillDataset|CreateCommand)$"))
