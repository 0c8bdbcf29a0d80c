; http.ListenAndServe has no timeouts, and http.Server none but those that it is given. The first try of a server in main is left alone.
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function) @alert @server
  arguments: (argument_list . (_) @_address . [(identifier) (call_expression) (selector_expression) (composite_literal) (unary_expression)])
  (#eq? @_package "http")
  (#any-of? @_function "ListenAndServe" "Serve")
  (#not-origin-match? @_address "localhost|127\\.0\\.0\\.1"))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function) @alert @server
  arguments: (argument_list . (_) @_address . (nil))
  (#eq? @_package "http")
  (#any-of? @_function "ListenAndServe" "Serve")
  (#dynamic? @_address)
  (#not-origin-match? @_address "localhost|127\\.0\\.0\\.1"))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function) @alert @server
  arguments: (argument_list . (_) @_address)
  (#eq? @_package "http")
  (#any-of? @_function "ListenAndServeTLS" "ServeTLS")
  (#not-origin-match? @_address "localhost|127\\.0\\.0\\.1"))

(composite_literal
  type: (qualified_type package: (package_identifier) @_package name: (type_identifier) @_type) @alert @server
  body: (literal_value (keyed_element)) @_fields
  (#eq? @_package "http")
  (#eq? @_type "Server")
  (#match? @_fields "\\bAddr:")
  (#not-match? @_fields "\\bRead(Header)?Timeout:|localhost|127\\.0\\.0\\.1")
  (#file-match? "\\.(ListenAndServe(TLS)?|Serve(TLS)?)\\(")
  (#not-file-match? "\\.Read(Header)?Timeout = "))
