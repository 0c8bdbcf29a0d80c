; A redirect to what a request brings.
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) . (_) @sink . (_) .)
  (#eq? @_package "http")
  (#eq? @_function "Redirect"))
(call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (_) @_status . (_) @sink .)
  (#eq? @_function "Redirect")
  (#match? @_status "^(30[1-8]|http\\.Status\\w+|fiber\\.Status\\w+)$"))
(call_expression
  function: (selector_expression operand: (_) @_context field: (field_identifier) @_function)
  arguments: (argument_list . (_) @sink .)
  (#match? @_context "^(c|ctx)$|^(c|ctx)\\.Redirect\\(\\)$")
  (#any-of? @_function "Redirect" "To")
  (#file-match? "gofiber"))
; w.Header().Set("Location", target)
(call_expression
  function: (selector_expression operand: (_) @_header field: (field_identifier) @_function)
  arguments: (argument_list . (_) @_name . (_) @sink .)
  (#any-of? @_function "Set" "Add" "Header")
  (#eq? @_name "\"Location\""))

; Back to where the person came from
((call_expression function: (selector_expression field: (field_identifier) @_function)) @sanitizer
  (#eq? @_function "Referer"))
((call_expression
  function: (selector_expression operand: (selector_expression field: (field_identifier) @_header) field: (field_identifier) @_function)
  arguments: (argument_list . (interpreted_string_literal) @_name .)) @sanitizer
  (#eq? @_header "Header")
  (#eq? @_function "Get")
  (#match? @_name "^\"[rR]eferer\"$"))
((call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (interpreted_string_literal) @_name .)) @sanitizer
  (#any-of? @_function "GetHeader" "Get")
  (#match? @_name "^\"[rR]eferer\"$"))
