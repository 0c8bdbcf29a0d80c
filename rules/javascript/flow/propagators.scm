; What calls hand on: `@propagator` is the call, `@from` what it takes, `@to` what it changes; without `@to`, its outcome is
; made of `@from` alone.

; parts.push(name), fields.set('name', name)
((call_expression function: (member_expression object: (_) @to property: (property_identifier) @_function) arguments: (arguments (_) @from)) @propagator
  (#any-of? @_function "push" "unshift" "add" "append" "set"))

; Object.assign(options, more)
((call_expression
  function: (member_expression object: (identifier) @_object property: (property_identifier) @_function)
  arguments: (arguments . (_) @to . (_) @from)) @propagator
  (#eq? @_object "Object")
  (#eq? @_function "assign"))
