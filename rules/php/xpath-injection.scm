; $xml->xpath("//user[name='$name']")
(member_call_expression
  name: (name) @_function
  arguments: (arguments . (argument (_) @sink @query))
  (#any-of? @_function "xpath" "query" "evaluate"))
