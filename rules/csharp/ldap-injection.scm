; searcher.Filter = "(uid=" + name + ")"
(assignment_expression
  left: [(identifier) @_property (member_access_expression name: (identifier) @_property)]
  right: (_) @alert @filter
  (#eq? @_property "Filter")
  (#file-match? "DirectoryServices|DirectorySearcher|Ldap|SearchRequest")
  (#built? @filter)
  (#foreign? @filter)
  (#origin-match? @filter "\\([&|!(]*[\\w-]+=")
  (#not-origin-match? @filter "[eE]ncode|[eE]scape|[sS]anitiz"))

; new DirectorySearcher("(uid=" + name + ")")
(object_creation_expression
  type: (_) @_type
  arguments: (argument_list (argument (_) @alert @filter))
  (#match? @_type "(^|\\.)(DirectorySearcher|SearchRequest)$")
  (#built? @filter)
  (#foreign? @filter)
  (#origin-match? @filter "\\([&|!(]*[\\w-]+=")
  (#not-origin-match? @filter "[eE]ncode|[eE]scape|[sS]anitiz"))

; connection.Search(base, scope, "(uid=" + name + ")", …)
(invocation_expression
  function: (member_access_expression name: (identifier) @_method)
  arguments: (argument_list (argument [(identifier) (binary_expression) (interpolated_string_expression) (invocation_expression)] @alert @filter))
  (#any-of? @_method "Search" "SearchAsync")
  (#file-match? "Ldap|DirectoryServices")
  (#built? @filter)
  (#foreign? @filter)
  (#origin-match? @filter "\\([&|!(]*[\\w-]+=")
  (#not-origin-match? @filter "[eE]ncode|[eE]scape|[sS]anitiz"))
