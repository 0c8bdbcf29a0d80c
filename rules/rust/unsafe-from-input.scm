; DATA.get_unchecked(query.index) in what answers a request
(call_expression
  function: (field_expression field: (field_identifier) @_method)
  arguments: (arguments . (_) @_index .)
  (#any-of? @_method "get_unchecked" "get_unchecked_mut" "add" "offset" "set_len")
  (#inside? @_method "unsafe_block")
  (#match? @_index "^[&*]?(query|path|form|params|body|req|request|payload|input|json)(\\.\\w+|\\[)")
  (#function-match? @_index "web::(Path|Query|Form|Json|Bytes)|\\b(Path|Query|Form|Json|RawQuery|Multipart)\\(|: (Path|Query|Form|Json)<|#\\[(get|post|put|delete|patch)\\(|HttpRequest|Request<|impl Responder|impl IntoResponse|State<")
  (#not-function-match? @_index "\\.len\\(\\)|min\\(|<\\s*MAX")) @alert @call

; slice::from_raw_parts(pointer, query.length)
(call_expression
  function: (scoped_identifier name: (identifier) @_function)
  arguments: (arguments (_) . (_) @_length .)
  (#any-of? @_function "from_raw_parts" "from_raw_parts_mut")
  (#match? @_length "^[&*]?(query|path|form|params|body|req|request|payload|input|json)(\\.\\w+|\\[)")
  (#function-match? @_length "web::(Path|Query|Form|Json|Bytes)|\\b(Path|Query|Form|Json|RawQuery|Multipart)\\(|: (Path|Query|Form|Json)<|#\\[(get|post|put|delete|patch)\\(|HttpRequest|Request<|impl Responder|impl IntoResponse|State<")
  (#not-function-match? @_length "min\\(|<\\s*MAX|if ")) @alert @call

; String::from_utf8_unchecked(body)
(call_expression
  function: (scoped_identifier name: (identifier) @_function)
  arguments: (arguments . (_) @_data .)
  (#any-of? @_function "from_utf8_unchecked" "transmute")
  (#match? @_data "^[&*]?(query|path|form|params|body|req|request|payload|input|json|bytes)\\b")
  (#foreign? @_data)
  (#function-match? @_data "web::(Path|Query|Form|Json|Bytes)|\\b(Path|Query|Form|Json|RawQuery|Multipart)\\(|: (Path|Query|Form|Json)<|#\\[(get|post|put|delete|patch)\\(|HttpRequest|Request<|impl Responder|impl IntoResponse|State<")) @alert @call
