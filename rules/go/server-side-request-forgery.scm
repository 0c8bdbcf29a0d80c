; An HTTP client is given an address that a request brings.
(call_expression
  function: (selector_expression operand: (_) @_client field: (field_identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#match? @_client "^http$|[cC]lient(\\(\\))?$|^http\\.DefaultClient$|^resty\\.|\\.R\\(\\)$|^req$")
  (#any-of? @_function "Get" "Head" "Post" "PostForm" "Put" "Delete" "Patch")
  (#file-match? "\"net/http\"|resty|fasthttp"))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) @sink . (_) .)
  (#eq? @_package "http")
  (#eq? @_function "NewRequest"))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) . (_) @sink . (_) .)
  (#eq? @_package "http")
  (#eq? @_function "NewRequestWithContext"))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) @sink)
  (#eq? @_package "net")
  (#any-of? @_function "Dial" "DialTimeout"))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#eq? @_package "httputil")
  (#eq? @_function "NewSingleHostReverseProxy"))
