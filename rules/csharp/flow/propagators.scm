; What calls hand on: `@propagator` is the call, `@from` what it takes, `@to` what it changes; without `@to`, its outcome is
; made of `@from` alone.

; parts.Add(name), fields.Insert(0, name)
((invocation_expression function: (member_access_expression expression: (_) @to name: (identifier) @_method) arguments: (argument_list (argument (_) @from))) @propagator
  (#any-of? @_method "Add" "AddRange" "Push" "Enqueue" "AddLast" "TryAdd" "Write" "WriteLine" "AppendFormat" "AppendJoin"))

; Path.Combine(root, name), Path.GetFullPath(path), Uri.UnescapeDataString(text)
((invocation_expression function: (member_access_expression expression: (_) @_class name: (identifier) @_method) arguments: (argument_list (argument (_) @from))) @propagator
  (#match? @_class "(^|\\.)(Path|Uri|WebUtility|HttpUtility|Server)$")
  (#any-of? @_method "Combine" "Join" "GetFullPath" "UnescapeDataString" "UrlDecode" "HtmlDecode" "MapPath"))

; values.TryGetValue("name", out var value)
((invocation_expression function: (member_access_expression expression: (_) @from name: (identifier) @_method) arguments: (argument_list (argument (declaration_expression name: (identifier) @to)))) @propagator
  (#any-of? @_method "TryGetValue" "TryDequeue" "TryPop"))
