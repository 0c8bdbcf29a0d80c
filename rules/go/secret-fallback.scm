; A secret of the environment is replaced with a literal where it is missing.
(if_statement
  condition: (binary_expression left: (identifier) @name operator: "==" right: (interpreted_string_literal) @_empty)
  consequence: (block (statement_list (assignment_statement
    left: (expression_list . (identifier) @_assigned .)
    right: (expression_list . [(interpreted_string_literal) (raw_string_literal) (type_conversion_expression operand: (interpreted_string_literal))] @alert .))))
  (#match? @name "([sS]ecret|[pP]assword|[aA]piKey|APIKey|[sS]igningKey|[jJ]wtKey|JWTKey|[eE]ncryptionKey|[tT]oken)$|^(secret|jwt|password)")
  (#eq? @_empty "\"\"")
  (#eq? @name @_assigned))

; getEnv("JWT_SECRET", "secret")
(call_expression
  function: [(identifier) @_function (selector_expression field: (field_identifier) @_function)]
  arguments: (argument_list . (interpreted_string_literal) @name . (interpreted_string_literal) @alert .)
  (#match? @_function "^[gG]et(Env|env|String)?(Or|With|Default|Fallback|Str)?(Default|Fallback|Else)?$")
  (#match? @name "(SECRET|PASSWORD|PASSWD|API_?KEY|SIGNING_KEY|JWT_KEY|ENCRYPTION_KEY|PRIVATE_KEY|TOKEN)(_KEY)?\"$")
  (#match? @alert "^\".{3,}\"$"))
