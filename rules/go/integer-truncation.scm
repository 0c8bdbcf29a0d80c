; int32(n), uint16(n) where n was parsed with all its bits.
(call_expression
  function: (identifier) @_type
  arguments: (argument_list . (_) @sink .)
  (#any-of? @_type "int8" "int16" "int32" "uint8" "uint16" "uint32" "byte"))

((call_expression function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_parse)) @source
  (#eq? @_package "strconv")
  (#eq? @_parse "Atoi"))
((call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_parse)
  arguments: (argument_list . (_) . (_) . (int_literal) @_bits .)) @source
  (#eq? @_package "strconv")
  (#any-of? @_parse "ParseInt" "ParseUint")
  (#any-of? @_bits "0" "64"))

; n % 100, n & 0xff, n >> 8, min(n, 255)
((binary_expression operator: ["%" "&" ">>" "/"]) @sanitizer.bounds)
((call_expression function: [(identifier) @_function (selector_expression field: (field_identifier) @_function)]) @sanitizer.bounds
  (#match? @_function "^([mM]in|[cC]lamp\\w*|[bB]ound\\w*)$"))

; if n > 255 { return }
((binary_expression left: (_) @guarded operator: [">" ">="]) @guard.bounds (#set! when "false"))
((binary_expression left: (_) @guarded operator: ["<" "<="]) @guard.bounds)
((binary_expression operator: ["<" "<="] right: (_) @guarded) @guard.bounds (#set! when "false"))
((binary_expression operator: [">" ">="] right: (_) @guarded) @guard.bounds)
