; Conditions that make a value safe where they hold. `@guard.KIND` is the condition, `@guarded` the value, `@guarded.origin`
; the value and what it is made of. `(#set! when false)`: where it does not hold; `after`: once the call has come back.

; A number with an end: n < MAX, n > MAX, MAX > n; `n > 0` is none
((binary_expression left: (_) @guarded.origin operator: ["<" "<="] right: (_) @_most) @guard.upper
  (#not-match? @_most "^(0|-1|1)$"))
((binary_expression left: (_) @guarded.origin operator: [">" ">="] right: (_) @_most) @guard.upper
  (#not-match? @_most "^(0|-1)$")
  (#set! when "false"))
((binary_expression left: (_) @_most operator: [">" ">="] right: (_) @guarded.origin) @guard.upper
  (#not-match? @_most "^(0|-1|1)$"))
((binary_expression left: (_) @_most operator: ["<" "<="] right: (_) @guarded.origin) @guard.upper
  (#not-match? @_most "^(0|-1)$")
  (#set! when "false"))

; A number that is not negative
((binary_expression left: (_) @guarded.origin operator: [">" ">="]) @guard.lower)
((binary_expression left: (_) @guarded.origin operator: ["<" "<="]) @guard.lower
  (#set! when "false"))
((binary_expression right: (_) @guarded.origin operator: ["<" "<="]) @guard.lower)
((binary_expression right: (_) @guarded.origin operator: [">" ">="]) @guard.lower
  (#set! when "false"))

; A number that is not zero: n != 0, n == 0, if (n), fabs(x) > 0.0001
((binary_expression left: (_) @guarded.origin operator: "!=" right: (_) @_zero) @guard.not-zero
  (#match? @_zero "^(0(\\.0*)?[fFlLuU]*|NULL)$"))
((binary_expression left: (_) @guarded.origin operator: "==" right: (_) @_zero) @guard.not-zero
  (#match? @_zero "^(0(\\.0*)?[fFlLuU]*|NULL)$")
  (#set! when "false"))
((binary_expression left: (_) @guarded.origin operator: [">" "<"]) @guard.not-zero)
((binary_expression left: (_) @guarded.origin operator: ["<=" ">="]) @guard.not-zero
  (#set! when "false"))
((if_statement condition: (_ (identifier) @guard.not-zero @guarded)))

; strcmp(name, "list") == 0
((binary_expression left: (call_expression function: (_) @_function arguments: (argument_list . (_) @guarded . (_))) operator: "==" right: (number_literal) @_zero) @guard.allow-list
  (#match? @_function "^(std::)?(strn?(case)?cmp|wcscmp)$")
  (#eq? @_zero "0"))
((unary_expression argument: (call_expression function: (_) @_function arguments: (argument_list . (_) @guarded . (_)))) @guard.allow-list
  (#match? @_function "^(std::)?(strn?(case)?cmp|wcscmp)$"))

; A function that says what it is for: if (!is_safe_path(path)) return
((call_expression function: (_) @_function arguments: (argument_list (_) @guarded.origin)) @guard.checked
  (#match? @_function "(^|_|::)(is_?|has_?)?([sS]afe|[vV]alid|[aA]llowed|[tT]rusted|[pP]ermitted|[pP]lain|[lL]egal|[lL]ocal)(_|[A-Z]|$)"))
((call_expression function: (_) @_function arguments: (argument_list (_) @guarded.origin)) @guard.checked
  (#match? @_function "(^|_|::)([vV]alidate|[cC]heck|[vV]erify|[sS]anitize|assert|ASSERT)(_|[A-Z]|$)")
  (#set! when "after"))

; strstr(path, "..") with nothing found; strncmp(path, BASE, strlen(BASE)) == 0
((call_expression function: (_) @_function arguments: (argument_list . (_) @guarded.origin . (_) @_dots)) @guard.path-prefix
  (#match? @_function "^(std::)?(strstr|strchr|strpbrk)$")
  (#match? @_dots "\"[^\"]*(\\.\\.|/)|'[/.]'")
  (#set! when "false"))
((binary_expression left: (call_expression function: (_) @_function arguments: (argument_list . (_) @guarded.origin . (_) @_dots)) operator: "!=") @guard.path-prefix
  (#match? @_function "^(std::)?(strstr|strchr|strpbrk)$")
  (#match? @_dots "\"[^\"]*(\\.\\.|/)|'[/.]'")
  (#set! when "false"))
((binary_expression left: (call_expression function: (_) @_function arguments: (argument_list . (_) @guarded.origin . (_))) operator: "==") @guard.path-prefix
  (#match? @_function "^(std::)?(strncmp|memcmp)$"))
((binary_expression left: (call_expression function: (_) @_function arguments: (argument_list . (_) @guarded.origin . (_))) operator: "!=") @guard.path-prefix
  (#match? @_function "^(std::)?(strncmp|memcmp)$")
  (#set! when "false"))
((binary_expression left: (call_expression function: (field_expression argument: (_) @guarded.origin field: (field_identifier) @_function)) operator: "!=") @guard.path-prefix
  (#any-of? @_function "find" "rfind" "find_first_of")
  (#set! when "false"))
((binary_expression left: (call_expression function: (field_expression argument: (_) @guarded.origin field: (field_identifier) @_function)) operator: "==") @guard.path-prefix
  (#any-of? @_function "find" "rfind" "find_first_of" "compare"))
