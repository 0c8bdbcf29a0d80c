; { filter: `(uid=${name})` }
(pair
  key: (property_identifier) @_key
  value: (_) @sink
  (#any-of? @_key "filter" "searchFilter"))
(object (shorthand_property_identifier) @sink (#any-of? @sink "filter" "searchFilter"))

; client.bind(`uid=${name},ou=people`), parseFilter(text)
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink)
  (#any-of? @_function "bind" "search" "parseFilter" "del" "modify" "searchAsync" "bindAsync"))
(call_expression
  function: (identifier) @_function
  arguments: (arguments . (_) @sink)
  (#any-of? @_function "parseFilter"))
