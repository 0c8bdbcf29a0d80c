; for (let i = 0; i <= values.length; i++) { … values[i] … }
(for_statement
  condition: (binary_expression
    left: (identifier) @_i
    operator: "<="
    right: (member_expression object: [(identifier) (member_expression)] @values property: (property_identifier) @_length)) @alert @condition
  body: (_) @_body
  (#eq? @_length "length")
  (#mentions? @_body "(^|[^\\w.$])" @values "\\[" @_i "\\](?!\\s*(=[^=]|\\?\\.|\\?\\?|\\|\\||&&))")
  (#not-match? @_body "[=<>!%-] ?[\\w.$]+\\.length\\b|\\.length ?[-=<>!]|undefined|null|\\bbreak\\b|\\?\\.|\\?\\?|typeof|\\bcatch\\b|(if|while) ?\\(!?[\\w.]+\\[\\w+\\]\\)|!\\w+\\[|\\] &&"))
