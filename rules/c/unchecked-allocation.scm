; T *p = malloc(…); … p->x …, and no comparison of p in the function
(init_declarator
  declarator: (pointer_declarator declarator: (identifier) @pointer)
  value: [
    (call_expression function: (identifier) @_allocate)
    (cast_expression value: (call_expression function: (identifier) @_allocate))
  ]
  (#any-of? @_allocate "malloc" "calloc" "realloc" "strdup" "strndup")
  (#not-function-match? @pointer "!\\s*\\(?\\s*{it}\\b|\\b{it}\\s*(==|!=|\\?|&&|\\|\\|)|(==|!=|&&|\\|\\|)\\s*{it}\\s*[)&|]|(if|while|[aA][sS][sS][eE][rR][tT]\\w*|likely|unlikely|CHECK\\w*|REQUIRE\\w*|\\w*check\\w*|\\w*CHECK\\w*)\\s*\\(\\s*{it}\\s*[,)]")
  (#function-match? @pointer "\\b{it}\\s*(->|\\[)|[^\\w)\\]]\\s\\*{it}\\b|^\\s*\\*{it}\\b|\\b(strcpy|memcpy|memset|sprintf|strcat|strncpy|memmove|snprintf|fread|read|fgets)\\s*\\(\\s*{it}\\s*,")) @alert

; p = malloc(…);
(expression_statement
  (assignment_expression
    left: (identifier) @pointer
    operator: "="
    right: [
      (call_expression function: (identifier) @_allocate)
      (cast_expression value: (call_expression function: (identifier) @_allocate))
    ])  @alert
  (#any-of? @_allocate "malloc" "calloc" "realloc" "strdup" "strndup")
  (#not-function-match? @pointer "!\\s*\\(?\\s*{it}\\b|\\b{it}\\s*(==|!=|\\?|&&|\\|\\|)|(==|!=|&&|\\|\\|)\\s*{it}\\s*[)&|]|(if|while|[aA][sS][sS][eE][rR][tT]\\w*|likely|unlikely|CHECK\\w*|REQUIRE\\w*|\\w*check\\w*|\\w*CHECK\\w*)\\s*\\(\\s*{it}\\s*[,)]")
  (#function-match? @pointer "\\b{it}\\s*(->|\\[)|[^\\w)\\]]\\s\\*{it}\\b|^\\s*\\*{it}\\b|\\b(strcpy|memcpy|memset|sprintf|strcat|strncpy|memmove|snprintf|fread|read|fgets)\\s*\\(\\s*{it}\\s*,"))
