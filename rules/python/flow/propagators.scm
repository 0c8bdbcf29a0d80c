; What calls hand on: `@propagator` is the call, `@from` what it takes, `@to` what it changes; without `@to`, its outcome is
; made of `@from` alone.

; parts.append(name), fields.update(more)
((call function: (attribute object: (_) @to attribute: (identifier) @_function) arguments: (argument_list (_) @from)) @propagator
  (#any-of? @_function "append" "appendleft" "add" "extend" "insert" "update" "write" "push" "put" "setdefault"))

; What is looked up is not the key.
((call function: (attribute object: (_) @from attribute: (identifier) @_function)) @propagator
  (#any-of? @_function "fetchone" "fetchall" "fetchmany" "scalar" "first" "all" "one" "one_or_none" "scalars"))
