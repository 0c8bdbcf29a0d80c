; target[key] = source[key] in a merge that walks into target[key] under any key.
((assignment_expression
  left: (subscript_expression object: (identifier) index: (identifier) @_key) @target
  right: (subscript_expression object: (identifier) index: (identifier) @_same)) @alert
  (#function-match? @alert "\\b\\w*([mM]erge|[eE]xtend|[dD]eepAssign|[dD]eepCopy|[dD]efaultsDeep)\\w*\\(\\s*(true, *)?(\\w+)\\[(\\w+)\\]\\s*,\\s*\\w+\\[\\4\\]")
  (#not-match? @_key "^([ijkn]|idx|index)$")
  (#not-function-match? @alert "__proto__|prototype|constructor|Object\\.create\\(null\\)|isUnsafe|isSafe|[bB]locked|[fF]orbidden|[sS]pecial|\\.has\\(|\\.includes\\("))

; function copy(target, source) { for (const key in source) if (target[key]) copy(target[key], source[key]); else target[key] = source[key]; }
((assignment_expression
  left: (subscript_expression object: (identifier) index: (identifier) @_key) @target
  right: [(identifier) (subscript_expression) (call_expression)]) @alert
  (#function-match? @alert "^(export )?(default )?(async )?function\\s+(\\w+)\\s*\\([^)]*\\)[^]*\\b\\4\\(\\s*\\w+(\\[\\w+\\])?\\s*,\\s*\\w+(\\[\\w+\\])?")
  (#function-match? @_key "(for \\((let|const|var) {it} (in|of)\\b|function\\s+\\w+\\([^)]*\\b{it}\\b)")
  (#not-match? @_key "^([ijkn]|idx|index)$")
  (#not-function-match? @alert "(__proto__[^]*(constructor|prototype)|(constructor|prototype)[^]*__proto__)|Object\\.create\\(null\\)|hasOwn|isUnsafe|isSafe|[bB]locked|[fF]orbidden|[sS]pecial|\\.has\\(|\\.includes\\(|\\.indexOf\\(|new Map|instanceof Object|isPlainObject\\(|[sS]afe\\w*\\("))

; object[req.query.group][name] = value, object[req.query.group].name = value
(assignment_expression
  left: (member_expression object: (subscript_expression index: (_) @sink) @target))
(assignment_expression
  left: (subscript_expression object: (subscript_expression index: (_) @sink) @target))

; _.set(object, req.body.path, value)
(call_expression
  function: [(member_expression object: (identifier) @_library property: (property_identifier) @_function) (identifier) @_function]
  arguments: (arguments . (_) @target . (_) @sink . (_))
  (#any-of? @_function "set" "setWith" "setValue" "dset")
  (#any-of? @_library "_" "lodash" "objectPath" "dotProp" "dot"))

; _.merge({}, req.body), $.extend(true, {}, req.body)
(call_expression
  function: (member_expression object: (identifier) @_library property: (property_identifier) @_function)
  arguments: (arguments (_) @sink @target .)
  (#any-of? @_library "$" "jQuery" "deepmerge" "merge" "hoek" "Hoek")
  (#any-of? @_function "extend" "recursive" "merge" "applyToDefaults")
  (#function-match? @sink "extend\\(true,|recursive\\(|Hoek|hoek"))
