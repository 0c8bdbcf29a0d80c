; The profiler is registered on the default mux, which is served on all addresses.
(import_spec
  name: (blank_identifier)
  path: (interpreted_string_literal) @path
  (#eq? @path "\"net/http/pprof\"")
  (#file-match? "ListenAndServe(TLS)?\\(\\s*\"(0\\.0\\.0\\.0)?:\\d+\"\\s*,[^\\n]*nil\\)")) @alert
; pprof.Register(router) of Gin
(call_expression
  function: (selector_expression operand: (identifier) @path field: (field_identifier) @_function) @alert
  (#eq? @path "pprof")
  (#any-of? @_function "Register" "RouteRegister" "Wrap")
  (#file-match? "gin-contrib/pprof|gin-pprof|echo-pprof"))
; router.HandleFunc("/debug/pprof/", pprof.Index)
(call_expression
  function: (selector_expression operand: (identifier) @_router field: (field_identifier) @_function)
  arguments: (argument_list . (interpreted_string_literal) @path . (selector_expression operand: (identifier) @_pprof)) @alert
  (#any-of? @_function "HandleFunc" "Get" "GET" "Handle")
  (#match? @_router "^(http|router|r|app|e|engine)$")
  (#eq? @_pprof "pprof"))
