; sprintf(array, "…%s…", value): with one value the fix is known.
(call_expression
  function: (identifier) @function
  arguments: (argument_list
    .
    (identifier) @destination
    .
    (string_literal) @format
    .
    [(identifier) (field_expression) (subscript_expression) (call_expression)] @value
    .)
  (#eq? @function "sprintf")
  (#match? @format "%-?[0-9]*s")
  (#dynamic? @value)
  (#not-match? @value "^(strerror|inet_ntoa|ctime|basename)\\(")
  (#function-match? @destination "\\bchar\\s+([^;()=]*,\\s*)?{it}\\s*\\[")
  (#not-before-match? @value "(strn?len|sizeof)\\s*\\(\\s*{it}\\s*[,)]")) @alert @fix

; with more values, the first of which is text
(call_expression
  function: (identifier) @function
  arguments: (argument_list
    .
    (identifier) @destination
    .
    (string_literal) @format
    .
    [(identifier) (field_expression) (subscript_expression) (call_expression)] @_value
    .
    (_))
  (#eq? @function "sprintf")
  (#match? @format "^[^%]*%-?[0-9]*s")
  (#dynamic? @_value)
  (#not-match? @_value "^(strerror|inet_ntoa|ctime|basename)\\(")
  (#function-match? @destination "\\bchar\\s+([^;()=]*,\\s*)?{it}\\s*\\[")
  (#not-before-match? @_value "(strn?len|sizeof)\\s*\\(\\s*{it}\\s*[,)]")) @alert

; with more values, the last of which is text
(call_expression
  function: (identifier) @function
  arguments: (argument_list
    .
    (identifier) @destination
    .
    (string_literal) @format
    .
    (_)
    [(identifier) (field_expression) (subscript_expression) (call_expression)] @_value
    .)
  (#eq? @function "sprintf")
  (#match? @format "%-?[0-9]*s[^%]*$")
  (#dynamic? @_value)
  (#not-match? @_value "^(strerror|inet_ntoa|ctime|basename)\\(")
  (#function-match? @destination "\\bchar\\s+([^;()=]*,\\s*)?{it}\\s*\\[")
  (#not-before-match? @_value "(strn?len|sizeof)\\s*\\(\\s*{it}\\s*[,)]")) @alert

; vsprintf(array, format, arguments)
(call_expression
  function: (identifier) @function
  arguments: (argument_list . (identifier) @destination . [(identifier) (field_expression)] @_format . (_) .)
  (#eq? @function "vsprintf")
  (#function-match? @destination "\\bchar\\s+([^;()=]*,\\s*)?{it}\\s*\\[")) @alert
