; protection.AddInsecureBypassPattern("/"), or a pattern that the request decides
(call_expression
  function: (selector_expression field: (field_identifier) @_method)
  arguments: (argument_list . (interpreted_string_literal) @_pattern .)
  (#eq? @_method "AddInsecureBypassPattern")
  (#match? @_pattern "^\"([A-Z]+ )?/[*]?(\\{[^}]*\\})?\"$")) @alert @call
(call_expression
  function: (selector_expression field: (field_identifier) @_method)
  arguments: (argument_list . (_) @_pattern .)
  (#eq? @_method "AddInsecureBypassPattern")
  (#origin-match? @_pattern "\\.(FormValue|PathValue|Get)\\($|URL\\.Path$")) @alert @call

; csrf.UnsafeSkipCheck(r) for every request
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_method)
  (#eq? @_package "csrf")
  (#any-of? @_method "UnsafeSkipCheck")
  (#not-inside? @_method "if_statement" "expression_case")) @alert @call

; cookie with SameSite=None that is a session's
(keyed_element
  key: (literal_element (identifier) @_key)
  value: (literal_element (selector_expression field: (field_identifier) @_mode))
  (#match? @_key "^(Cookie)?SameSite$")
  (#eq? @_mode "SameSiteNoneMode")
  (#function-match? @_key "Name:\\s*\"[\\w-]*([sS]ession|[aA]uth|[tT]oken|sid)")
  (#not-file-match? "[cC][sS][rR][fF]|CrossOriginProtection")) @alert @call
