; new SqlCommand("…" + name)
(object_creation_expression
  type: (_) @_type
  arguments: (argument_list . (argument (_) @alert @sql))
  (#match? @_type "(Command|DataAdapter|SqlQuery)$")
  (#match? @_type "Sql|OleDb|Odbc|Oracle|Npgsql|SQLite|Sqlite|MySql|Db")
  (#built? @sql)
  (#foreign? @sql)
  (#not-origin-match? @sql "[qQ]uote|[eE]scape|[sS]anitiz|^nameof\\("))

; command.CommandText = "…" + name
(assignment_expression
  left: [(member_access_expression name: (identifier) @_property) (identifier) @_property]
  operator: "="
  right: (_) @alert @sql
  (#any-of? @_property "CommandText" "SelectCommand")
  (#built? @sql)
  (#foreign? @sql)
  (#not-origin-match? @sql "[qQ]uote|[eE]scape|[sS]anitiz|^nameof\\("))

; context.Users.FromSqlRaw($"…{name}"), connection.Query<User>("…" + name)
(invocation_expression
  function: (member_access_expression name: [(identifier) @_method (generic_name . (identifier) @_method)])
  arguments: (argument_list . (argument (_) @alert @sql))
  (#match? @_method "^(FromSqlRaw|ExecuteSqlRaw|ExecuteSqlRawAsync|SqlQueryRaw|ExecuteSqlCommand|ExecuteSqlCommandAsync|SqlQuery|Query|QueryAsync|QueryFirst|QueryFirstAsync|QueryFirstOrDefault|QueryFirstOrDefaultAsync|QuerySingle|QuerySingleAsync|QuerySingleOrDefault|QuerySingleOrDefaultAsync|Execute|ExecuteAsync|ExecuteScalar|ExecuteScalarAsync|ExecuteReader|ExecuteQuery|ExecuteStoreCommand|CreateSQLQuery|CreateQuery|FromSql|RunSql|ExecuteNonQuery)$")
  (#built? @sql)
  (#foreign? @sql)
  (#origin-match? @sql "^\\s*@?\\$?\"?\\s*([sS][eE][lL][eE][cC][tT]\\s|[iI][nN][sS][eE][rR][tT]\\s+[iI][nN][tT][oO]\\b|[uU][pP][dD][aA][tT][eE]\\s|[dD][eE][lL][eE][tT][eE]\\s+[fF][rR][oO][mM]\\b|EXEC\\s|exec\\s|MERGE\\s|CALL\\s)|\\s[wW][hH][eE][rR][eE]\\s")
  (#not-origin-match? @sql "[qQ]uote|[eE]scape|[sS]anitiz|^nameof\\("))
