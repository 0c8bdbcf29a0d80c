; What calls hand on: `@propagator` is the call, `@from` what it takes, `@to` what it changes; without `@to`, its outcome is
; made of `@from` alone.

; array_push($parts, $name)
((function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @to) (argument (_) @from))) @propagator
  (#any-of? @_function "array_push" "array_unshift"))

; preg_match($pattern, $text, $found), parse_str($text, $values)
((function_call_expression function: (name) @_function arguments: (arguments . (argument) . (argument (_) @from) . (argument (_) @to))) @propagator
  (#any-of? @_function "preg_match" "preg_match_all"))
((function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @from) . (argument (_) @to))) @propagator
  (#any-of? @_function "parse_str" "mb_parse_str"))

; What is looked up is not the key.
((function_call_expression function: (name) @_function @from) @propagator
  (#match? @_function "^(get|find|fetch|load|lookup|select|query|has|is)(_\\w+|[A-Z]\\w*)$")
  (#not-match? @_function "([iI]nput|[pP]aram|[rR]equest|[qQ]uery|[pP]ost|[vV]ar|[vV]alue|[cC]ontents)s?$"))

; What a database gives is not what it was asked for.
((function_call_expression function: (name) @_function @from) @propagator
  (#match? @_function "^(mysqli?|pg|sqlite|sqlsrv|oci|odbc|mssql|db2|ldap)_(query|fetch|num_|result|execute|exec|affected|insert|connect|bind|search|stmt|prepare|parse|error)"))
((function_call_expression function: (name) @_function @from) @propagator
  (#match? @_function "^(wp_remote_(get|post|request)|wp_get_current_user|current_user_can|session_id|query|executeQuery|db_query|curl_exec)$"))
