; console.log(req.query.name, user), util.format(req.query.format, value)
(call_expression
  function: (member_expression object: (identifier) @_module property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink . (_))
  (#any-of? @_module "console" "util")
  (#any-of? @_function "log" "info" "warn" "error" "debug" "trace" "format" "assert")
  (#not-match? @sink "^['\"]"))

; util.formatWithOptions(options, req.query.format), util.debuglog
(call_expression
  function: (member_expression object: (identifier) @_module property: (property_identifier) @_function)
  arguments: (arguments . (_) . (_) @sink . (_))
  (#eq? @_module "util")
  (#eq? @_function "formatWithOptions"))

; sprintf(req.query.format, value), require('printf')(stream, req.query.format, value)
(call_expression
  function: [(identifier) (call_expression) (member_expression)] @_function
  arguments: (arguments (_) @sink . (_))
  (#match? @_function "^(\\w+\\.)?(v?s?printf|vsprintf|string_format)$|^require\\(.(s?printf|sprintf-js|string-template|format-util)(-js)?.\\)$"))
