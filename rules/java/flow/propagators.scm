; What calls hand on: `@propagator` is the call, `@from` what it takes, `@to` what it changes; without `@to`, its outcome is
; made of `@from` alone.

; parts.add(name), fields.put("name", name)
((method_invocation object: (_) @to name: (identifier) @_function arguments: (argument_list (_) @from)) @propagator
  (#any-of? @_function "add" "addAll" "addFirst" "addLast" "put" "putAll" "putIfAbsent" "push" "offer" "set" "write" "insert"))

; Collections.addAll(parts, name)
((method_invocation object: (identifier) @_class name: (identifier) @_function arguments: (argument_list . (_) @to (_) @from)) @propagator
  (#eq? @_class "Collections")
  (#eq? @_function "addAll"))

; root.resolve(name), found.orElse(name): made of both
((method_invocation object: (_) @from name: (identifier) @_function arguments: (argument_list (_) @from)) @propagator
  (#any-of? @_function "resolve" "resolveSibling" "orElse"))

; new ObjectInputStream(in), new InputStreamReader(in): made of what they read
((object_creation_expression type: (type_identifier) @_class arguments: (argument_list . (_) @from)) @propagator
  (#match? @_class "(InputStream|Reader)$"))
