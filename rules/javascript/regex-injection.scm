; new RegExp(req.query.q)
(new_expression
  constructor: (identifier) @_constructor
  arguments: (arguments . (_) @sink)
  (#eq? @_constructor "RegExp"))
(call_expression
  function: (identifier) @_constructor
  arguments: (arguments . (_) @sink)
  (#eq? @_constructor "RegExp"))

; text.match(req.query.q), text.search(req.query.q)
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink .)
  (#any-of? @_function "match" "matchAll")
  (#not-match? @sink "^[/'\"]"))

; { name: { $regex: req.query.q } }
(pair
  key: [(property_identifier) (string)] @_key
  value: (_) @sink
  (#match? @_key "^['\"]?\\$regex['\"]?$"))

; What makes a text harmless
((call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]) @sanitizer
  (#match? @_function "[eE]scape|[qQ]uote|[sS]aniti[sz]e"))
((call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (regex) @_pattern)) @sanitizer
  (#any-of? @_function "replace" "replaceAll")
  (#match? @_pattern "\\[[^/]*[.*+?^$]|\\\\W"))
