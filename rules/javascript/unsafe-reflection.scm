; actions[req.params.action](…)
((call_expression function: (subscript_expression index: (_) @sink)) @alert @call)

; new types[req.body.type]()
((new_expression constructor: (subscript_expression index: (_) @sink)) @alert @call)

; const action = actions[req.params.action]; action(…)
((variable_declarator
  name: (identifier) @_name
  value: (subscript_expression index: (_) @sink)) @alert @call
  (#function-match? @_name "(^|[^.\\w]){it}\\([^=]*$|\\bnew {it}\\(")
  (#not-function-match? @_name "typeof {it}|if \\(!?{it}\\b|\\{it}\\?\\.|{it} &&|{it} instanceof"))

; if (Object.hasOwn(actions, name)), actions.has(name), name in actions
((call_expression function: (member_expression property: (property_identifier) @_function) arguments: (arguments (_) @guarded)) @guard.own
  (#any-of? @_function "hasOwn" "hasOwnProperty" "call" "has"))
