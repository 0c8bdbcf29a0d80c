; /^(a+)+$/, /^(\w+\s?)*$/, /^([a-z]+)*$/: one class repeated in a repeated group, and something that has to follow
((regex pattern: (regex_pattern) @pattern) @alert
  (#match? @pattern "\\((\\?:)?(\\\\[wdsS]|\\.|\\[([^\\]\\\\]|\\\\.)*\\]|[a-zA-Z])[+*]\\)[+*]\\??(\\$|[a-zA-Z0-9@!#;:,.\\\\])|\\((\\?:)?(\\\\[wdsS]|\\.|\\[([^\\]\\\\]|\\\\.)*\\]|[a-zA-Z])[+*](\\\\?[\\s._,-]|\\\\s|\\[[^\\]\\\\]*\\]|\\\\[._-])[?*]\\)[+*]\\??(\\$|[a-zA-Z0-9@!#;:,.\\\\])")
  (#not-match? @pattern "\\(\\?<?[=!]"))

; /^(a|aa)+$/, /(.|\n)*…/ with a dot that takes both: (\w|\d)+$
((regex pattern: (regex_pattern) @pattern) @alert
  (#match? @pattern "\\((\\?:)?(\\\\w\\|\\\\d|\\\\d\\|\\\\w|\\\\w\\|[a-zA-Z0-9_]|[a-z]\\|\\\\w|\\.\\|\\\\[sdw]|\\\\[sdw]\\|\\.|([a-z])\\|\\3\\3)\\)[+*](\\$|[a-zA-Z0-9@!#;:,\\\\])"))

; new RegExp('^(a+)+$')
(new_expression
  constructor: (identifier) @_constructor
  arguments: (arguments . (string) @alert @pattern)
  (#eq? @_constructor "RegExp")
  (#match? @pattern "\\((\\?:)?(\\\\\\\\[wdsS]|\\.|\\[[^\\]\\\\]*\\]|[a-zA-Z])[+*]\\)[+*]\\??(\\$|[a-zA-Z0-9@!#;:,.\\\\])"))
