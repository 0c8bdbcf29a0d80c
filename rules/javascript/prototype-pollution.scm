; target[key] = source[key] in a merge that walks into target[key] under any key.
((assignment_expression
  left: (subscript_expression object: (identifier) index: (identifier) @_key) @target
  right: (subscript_expression object: (identifier) index: (identifier) @_same)) @alert
  (#function-match? @alert "\\b\\w*([mM]erge|[eE]xtend|[dD]eepAssign|[dD]eepCopy|[dD]efaultsDeep)\\w*\\(\\s*(true, *)?(\\w+)\\[(\\w+)\\]\\s*,\\s*\\w+\\[\\4\\]")
  (#not-match? @_key "^([ijkn]|idx|index)$")
  (#not-function-match? @alert "__proto__|prototype|constructor|Object\\.create\\(null\\)|isUnsafe|isSafe|[bB]locked|[fF]orbidden|[sS]pecial|\\.has\\(|\\.includes\\("))
