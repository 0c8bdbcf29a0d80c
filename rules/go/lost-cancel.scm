; The cancel function of a context goes to the blank name, at once or later.
(short_var_declaration
  left: (expression_list . (identifier) . (identifier) @alert @_cancel .)
  right: (expression_list
    (call_expression function: (selector_expression operand: (identifier) @_package field: (field_identifier) @make)))
  (#eq? @_cancel "_")
  (#eq? @_package "context")
  (#any-of? @make
    "WithCancel" "WithTimeout" "WithDeadline" "WithCancelCause" "WithTimeoutCause" "WithDeadlineCause"))
(assignment_statement
  left: (expression_list . (_) . (identifier) @alert @_cancel .)
  right: (expression_list
    (call_expression function: (selector_expression operand: (identifier) @_package field: (field_identifier) @make)))
  (#eq? @_cancel "_")
  (#eq? @_package "context")
  (#any-of? @make
    "WithCancel" "WithTimeout" "WithDeadline" "WithCancelCause" "WithTimeoutCause" "WithDeadlineCause"))
(short_var_declaration
  left: (expression_list . (identifier) . (identifier) @alert @_cancel .)
  right: (expression_list
    (call_expression function: (selector_expression operand: (identifier) @_package field: (field_identifier) @make)))
  (#eq? @_package "context")
  (#any-of? @make
    "WithCancel" "WithTimeout" "WithDeadline" "WithCancelCause" "WithTimeoutCause" "WithDeadlineCause")
  (#function-match? @_cancel "\\b_ = {it}\\b")
  (#not-function-match? @_cancel "(?<!_ = )\\b{it}\\b(?!\\s*:?=)"))
