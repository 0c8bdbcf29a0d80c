; url.includes('example.com'), origin.endsWith('example.com'), url.startsWith('https://example.com')
((call_expression
  function: (member_expression object: (_) @_address property: (property_identifier) @_function)
  arguments: (arguments . (string) @_host .)) @alert @check
  (#any-of? @_function "includes" "endsWith" "startsWith" "match")
  (#match? @_address "([uU]rl|URL|[aA]ddress|[uU]ri|[hH]ost|[hH]ostname|[oO]rigin|[rR]eferr?er|[hH]ref|[dD]omain|[lL]ink|[rR]edirect|[tT]arget|location)(\\.(toLowerCase|trim)\\(\\))?$")
  (#match? @_host "^.(https?://)?(www\\.)?[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*\\.(com|org|net|io|dev|app|co|de|uk|eu|me|info|cloud|test|example)(:\\d+)?.$")
  (#not-match? @_host "localhost")
  (#not-function-match? @check "\\.hostname ===|\\bshow\\b.*icon"))

; url.indexOf('example.com') !== -1
((binary_expression
  left: (call_expression
    function: (member_expression object: (_) @_address property: (property_identifier) @_function)
    arguments: (arguments . (string) @_host .))) @alert @check
  (#any-of? @_function "indexOf" "search" "lastIndexOf")
  (#match? @_address "([uU]rl|URL|[aA]ddress|[uU]ri|[hH]ost|[hH]ostname|[oO]rigin|[rR]eferr?er|[hH]ref|[dD]omain|[lL]ink|[rR]edirect|[tT]arget|location)(\\.(toLowerCase|trim)\\(\\))?$")
  (#match? @_host "^.(https?://)?(www\\.)?[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*\\.(com|org|net|io|dev|app|co|de|uk|eu|me|info|cloud|test|example)(:\\d+)?.$"))

; /^https?:\/\/www.example.com/: a dot that is any character
((regex pattern: (regex_pattern) @_pattern) @alert @check
  (#match? @_pattern "\\^?(https?|wss?)\\??:?(\\\\/|/)|\\^?\\(?https\\?")
  (#match? @_pattern "(^|[^\\\\*+?}\\])])[a-z0-9)]\\.(?![*+?{])[a-z0-9-]*([a-z0-9]\\.|\\\\\\.)?(com|org|net|io|dev|co)\\b"))

(new_expression
  constructor: (identifier) @_constructor
  arguments: (arguments . (string) @alert @check)
  (#eq? @_constructor "RegExp")
  (#match? @check "^.\\^?(https?|wss?)\\??://")
  (#match? @check "(^|[^\\\\*+?}\\])])[a-z0-9)]\\.(?![*+?{])[a-z0-9-]*([a-z0-9]\\.|\\\\\\.)?(com|org|net|io|dev|co)\\b"))

; /^https:\/\/good\.com|better\.com/: the second may stand anywhere
((regex pattern: (regex_pattern) @_pattern) @alert @check
  (#match? @_pattern "^\\^[^|()^]*[a-z0-9]\\\\?\\.(com|org|net|io)[^|()]*\\|[^|()^]*\\\\?\\.(com|org|net|io)\\$?[^|()]*$"))

; text.indexOf(end) === text.length - end.length: true of a text that lacks it and is one shorter
((binary_expression
  left: (call_expression
    function: (member_expression object: (_) @_text property: (property_identifier) @_function))
  operator: ["===" "=="]
  right: (binary_expression left: (member_expression object: (_) @_same property: (property_identifier) @_length) operator: "-" right: [(identifier) (member_expression)])) @alert @check
  (#any-of? @_function "indexOf" "lastIndexOf")
  (#eq? @_length "length")
  (#eq? @_text @_same)
  (#not-function-match? @check ">= ?0|[=!]==? ?-1|> ?-1|< ?0|\\.length ?[<>]"))
