; ldap_search($ldap, $base, "(uid=$name)")
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument) . (argument (_) @sink @filter))
  (#any-of? @_function "ldap_search" "ldap_list" "ldap_read"))

; ldap_bind($ldap, "uid=$name,dc=example", $password)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument (_) @sink @filter))
  (#any-of? @_function "ldap_bind" "ldap_bind_ext" "ldap_delete" "ldap_modify" "ldap_add")
  (#not-match? @filter "^\"dc="))
