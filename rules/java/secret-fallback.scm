; getOrDefault("JWT_SECRET", "…"), getProperty("jwt.secret", "…")
(method_invocation
  name: (identifier) @_method
  arguments: (argument_list . (string_literal) @name . (string_literal) @alert .)
  (#match? @_method "^(getOrDefault|getProperty|getString|get(Env|env)(OrDefault)?|getConfig|optionalString|env)$")
  (#match? @name "([sS]ecret|SECRET|[pP]assword|PASSWORD|[aA]pi[._-]?[kK]ey|API_?KEY|[sS]igning[._-]?[kK]ey|SIGNING_KEY|JWT_KEY|[eE]ncryption[._-]?[kK]ey|ENCRYPTION_KEY|PRIVATE_KEY|TOKEN|[aA]uth[._-]?[tT]oken)([._-]?[kK]ey|_KEY)?\"$")
  (#match? @alert "^\".{3,}\"$")
  (#not-match? @alert "^\"(null|none|true|false|env|file)\"$|^\"[$]\\{|^\"/"))

; @Value("${jwt.secret:changeme}")
(annotation
  name: (identifier) @_value
  arguments: (annotation_argument_list (string_literal) @alert @name)
  (#eq? @_value "Value")
  (#match? @alert "[$]\\{[\\w.-]*([sS]ecret|SECRET|[pP]assword|PASSWORD|[aA]pi[._-]?[kK]ey|API_KEY|[sS]igning[._-]?[kK]ey|[eE]ncryption[._-]?[kK]ey)([._-]?[kK]ey|_KEY)?:[^#$}\\s]{3,}\\}"))

; secret == null ? "…" : secret
(ternary_expression
  condition: (binary_expression left: (identifier) @name operator: "==" right: (null_literal))
  consequence: (string_literal) @alert
  (#match? @name "([sS]ecret|[pP]assword|[aA]piKey|[sS]igningKey|[jJ]wtKey|[eE]ncryptionKey)$")
  (#match? @alert "^\".{3,}\"$"))
(ternary_expression
  condition: (binary_expression left: (identifier) @name operator: "!=" right: (null_literal))
  alternative: (string_literal) @alert
  (#match? @name "([sS]ecret|[pP]assword|[aA]piKey|[sS]igningKey|[jJ]wtKey|[eE]ncryptionKey)$")
  (#match? @alert "^\".{3,}\"$"))
(method_invocation
  object: (_) @name
  name: (identifier) @_method
  arguments: (argument_list . (string_literal) @alert .)
  (#eq? @_method "orElse")
  (#match? @name "(SECRET|PASSWORD|API_KEY|SIGNING_KEY|JWT_KEY|ENCRYPTION_KEY|[sS]ecret|[pP]assword|[aA]piKey)\"?\\)*$")
  (#match? @alert "^\".{3,}\"$"))
