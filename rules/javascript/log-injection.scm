; console.log(`login of ${req.query.name}`)
(call_expression
  function: (member_expression object: (_) @_logger property: (property_identifier) @_function)
  arguments: (arguments [(template_string) (binary_expression)] @sink)
  (#match? @_logger "(^console|[lL]og(ger)?|^winston|^bunyan|^pino|\\.log)$")
  (#any-of? @_function "log" "info" "warn" "error" "debug" "trace" "verbose" "http" "fatal" "silly"))

; console.log('login of %s', req.query.name)
(call_expression
  function: (member_expression object: (_) @_logger property: (property_identifier) @_function)
  arguments: (arguments . (string) . [(identifier) (member_expression)] @sink)
  (#match? @_logger "(^console|[lL]og(ger)?|^winston|\\.log)$")
  (#any-of? @_function "log" "info" "warn" "error" "debug" "trace"))

; A value without line breaks
((call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . [(regex) (string)] @_pattern)) @sanitizer
  (#any-of? @_function "replace" "replaceAll")
  (#match? @_pattern "\\\\[nrs]"))
((call_expression function: (identifier) @_function) @sanitizer
  (#any-of? @_function "encodeURIComponent" "encodeURI" "inspect"))
; Parts of an address hold no line break, and neither do headers.
((member_expression object: (identifier) @_request property: (property_identifier) @_part) @sanitizer
  (#any-of? @_request "req" "request")
  (#any-of? @_part "headers" "url" "originalUrl" "path" "method" "hostname" "ip"))
