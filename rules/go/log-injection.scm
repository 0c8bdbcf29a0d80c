; A line of the log holds what a request brings.
(call_expression
  function: (selector_expression operand: (_) @_log field: (field_identifier) @_function)
  arguments: (argument_list (_) @sink) @_arguments
  (#match? @_log "^(log|logrus|\\w*[lL]og(ger)?|\\w+\\.Logger(\\(\\))?)$")
  (#any-of? @_function "Print" "Printf" "Println" "Infof" "Warnf" "Errorf" "Debugf" "Fatalf" "Warningf")
  (#not-match? @_arguments "%[+#]?q"))
