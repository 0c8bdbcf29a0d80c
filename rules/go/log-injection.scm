; A line of the log holds what a request brings.
(call_expression
  function: (selector_expression operand: (_) @_log field: (field_identifier) @_function)
  arguments: (argument_list (_) @sink) @_arguments
  (#match? @_log "^(log|logrus|\\w*[lL]og(ger)?|\\w+\\.Logger(\\(\\))?)$")
  (#any-of? @_function "Print" "Printf" "Println" "Infof" "Warnf" "Errorf" "Debugf" "Fatalf" "Warningf")
  (#not-match? @_arguments "%[+#]?q"))

; slog.Warn(message): what is given beside the message is quoted, the message of the default handler is not
(call_expression
  function: (selector_expression operand: (identifier) @_log field: (field_identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#eq? @_log "slog")
  (#any-of? @_function "Debug" "Info" "Warn" "Error"))
