; $xml->xpath("//user[name='$name']")
(member_call_expression
  name: (name) @_function
  arguments: (arguments . (argument (_) @alert @query))
  (#any-of? @_function "xpath" "query" "evaluate")
  (#built? @query)
  (#foreign? @query)
  (#origin-match? @query "^/?/[\\w*@:]|\\[[^\\]]*(=|contains\\()")
  (#not-origin-match? @query "^/\\*\\w|[eE]scape|[qQ]uote|^(intval|preg_replace|str_replace|addslashes)\\(")
  (#not-before-match? @query "ctype_al|preg_match\\s*\\("))
