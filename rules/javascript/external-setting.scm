; process.env[req.body.name] = value, global[name] = value, app.locals[name] = value
(assignment_expression
  left: (subscript_expression object: (_) @_settings index: (_) @sink)
  (#match? @_settings "^(process\\.env|global|globalThis|app\\.(locals|settings))$"))

; process.env.PATH = req.body.path
(assignment_expression
  left: (member_expression object: (_) @_settings property: (property_identifier))
  right: (_) @sink
  (#eq? @_settings "process.env"))

; Object.assign(process.env, req.body), Object.assign(config, req.body) of a config that is imported
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (_) @_settings . (_) @sink)
  (#any-of? @_function "assign" "merge" "extend" "defaultsDeep")
  (#match? @_settings "^(process\\.env|global|globalThis|app\\.(locals|settings))$"))
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (identifier) @_settings . (_) @sink)
  (#any-of? @_function "assign" "merge" "extend" "defaultsDeep")
  (#match? @_settings "^(app|server)?([cC]onfig|[sS]ettings)$")
  (#origin-match? @_settings "require\\($"))

; app.set(req.body.name, value)
(call_expression
  function: (member_expression object: (identifier) @_app property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink . (_) .)
  (#eq? @_app "app")
  (#eq? @_function "set"))
