; new Regex(Request.Query["term"])
(object_creation_expression
  type: (_) @_type
  arguments: (argument_list . (argument (_) @sink @fix)) @_arguments
  (#match? @_type "(^|\\.)Regex$")
  (#not-match? @_arguments "TimeSpan|[tT]imeout|NonBacktracking"))

; Regex.IsMatch(text, Request.Query["term"])
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_method)
  arguments: (argument_list . (argument) . (argument (_) @sink @fix)) @_arguments
  (#match? @_class "(^|\\.)Regex$")
  (#any-of? @_method "IsMatch" "Match" "Matches" "Replace" "Split")
  (#not-match? @_arguments "TimeSpan|[tT]imeout|NonBacktracking"))
