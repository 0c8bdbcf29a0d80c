; ldap_search($ldap, $base, "(uid=$name)")
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument) . (argument (_) @alert @filter))
  (#any-of? @_function "ldap_search" "ldap_list" "ldap_read")
  (#built? @filter)
  (#foreign? @filter)
  (#not-origin-match? @filter "[eE]scape|^preg_replace\\($|^(intval|bin2hex)\\($")
  (#not-before-match? @filter "ldap_escape|preg_match\\s*\\(|ctype_alnum"))

; ldap_bind($ldap, "uid=$name,dc=example", $password)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument [(binary_expression) (encapsed_string) (variable_name)] @alert @filter))
  (#any-of? @_function "ldap_bind" "ldap_bind_ext" "ldap_delete" "ldap_modify")
  (#built? @filter)
  (#foreign? @filter)
  (#origin-match? @filter "^(uid|cn|ou|dc)=|,(ou|dc|cn)=")
  (#not-origin-match? @filter "[eE]scape")
  (#not-before-match? @filter "ldap_escape|preg_match\\s*\\(|ctype_alnum"))
