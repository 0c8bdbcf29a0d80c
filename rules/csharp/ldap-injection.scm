; searcher.Filter = "(uid=" + name + ")"
(assignment_expression
  left: [(identifier) @_property (member_access_expression name: (identifier) @_property)]
  right: (_) @sink
  (#eq? @_property "Filter")
  (#file-match? "DirectoryServices|DirectorySearcher|Ldap|SearchRequest"))

; new DirectorySearcher("(uid=" + name + ")")
(object_creation_expression
  type: (_) @_type
  arguments: (argument_list (argument (_) @sink))
  (#match? @_type "(^|\\.)(DirectorySearcher|SearchRequest)$"))

; connection.Search(base, scope, "(uid=" + name + ")", …)
(invocation_expression
  function: (member_access_expression name: (identifier) @_method)
  arguments: (argument_list (argument (_) @sink))
  (#any-of? @_method "Search" "SearchAsync")
  (#file-match? "Ldap|DirectoryServices"))
