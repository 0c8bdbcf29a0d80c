; byte[] bytes = new byte[4]; random.nextBytes(bytes), in a method that makes a token
((local_variable_declaration
  declarator: (variable_declarator
    name: (identifier) @name
    value: (array_creation_expression
      type: (integral_type) @_type
      dimensions: (dimensions_expr (decimal_integer_literal) @bytes)))) @alert
  (#eq? @_type "byte")
  (#match? @bytes "^[1-7]$")
  (#file-match? "SecureRandom")
  (#after-match? @name "\\.nextBytes\\({it}\\)")
  (#function-match? @name "(generate|create|make|new|random|issue|next)\\w*(Token|Secret|SessionI[dD]|SessionKey|ApiKey|Nonce|Csrf|ResetCode|SecretKey)\\(|\\b(token|secret|sessionI[dD]|apiKey|csrf\\w*|\\w+Token|\\w+Secret) = |\\.set(\\w*Token|ApiKey|SessionId|\\w*Secret)\\(")
  (#not-function-match? @name "[pP]refix|[sS]uffix|[tT]est|[sS]hort|[sS]lug|[rR]equestI[dD]|[tT]raceI[dD]|KeyI[dD]|TokenI[dD]|[sS]eed|[jJ]itter"))

; RandomStringUtils.secure().nextAlphanumeric(6), randomAlphanumeric(5) as a token
((method_invocation
  name: (identifier) @name
  arguments: (argument_list . (decimal_integer_literal) @bytes .)) @alert
  (#any-of? @name "randomAlphanumeric" "nextAlphanumeric" "randomAlphabetic" "nextAlphabetic")
  (#match? @bytes "^[1-8]$")
  (#name-match? @alert "[tT]oken|[sS]ecret|[sS]essionI[dD]|[aA]piKey|[cC]srf|[rR]eset(Key|Link)")
  (#not-name-match? @alert "[pP]refix|[tT]est|[tT]oken(I[dD]|Name)"))
