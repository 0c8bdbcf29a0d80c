; A line of the log holds what a request brings.
(method_invocation
  object: (_) @_log
  name: (identifier) @_function
  arguments: (argument_list (_) @sink)
  (#any-of? @_function "info" "warn" "error" "debug" "trace" "warning" "severe" "fine")
  (#match? @_log "^(this\\.)?(\\w*[lL]og(ger)?|LOG(GER)?)$"))
