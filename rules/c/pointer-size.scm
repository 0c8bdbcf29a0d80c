; T *p = malloc(sizeof(p))
(init_declarator
  declarator: (pointer_declarator declarator: (identifier) @pointer)
  value: [
    (call_expression
      function: (identifier) @_allocate
      arguments: (argument_list . (sizeof_expression value: (parenthesized_expression (identifier) @_measured)) @alert @size @fix .))
    (cast_expression
      value: (call_expression
        function: (identifier) @_allocate
        arguments: (argument_list . (sizeof_expression value: (parenthesized_expression (identifier) @_measured)) @alert @size @fix .)))
  ]
  (#match? @_allocate "malloc$|alloca$")
  (#eq? @_measured @pointer))

; p = malloc(sizeof(p))
(assignment_expression
  left: (identifier) @pointer
  right: [
    (call_expression
      function: (identifier) @_allocate
      arguments: (argument_list . (sizeof_expression value: (parenthesized_expression (identifier) @_measured)) @alert @size @fix .))
    (cast_expression
      value: (call_expression
        function: (identifier) @_allocate
        arguments: (argument_list . (sizeof_expression value: (parenthesized_expression (identifier) @_measured)) @alert @size @fix .)))
  ]
  (#match? @_allocate "malloc$|alloca$")
  (#eq? @_measured @pointer))

; memset(p, 0, sizeof(p)) of a pointer
(call_expression
  function: (_) @_function
  arguments: (argument_list
    .
    (identifier) @_pointer
    .
    (_)
    .
    (sizeof_expression value: (parenthesized_expression (identifier) @_measured)) @alert @size
    .)
  (#match? @_function "^(std::)?(memset|memcpy|memmove|strncpy|strncat|snprintf|fgets|read)$")
  (#eq? @_measured @_pointer)
  (#function-match? @_pointer "\\b(char|void|int|struct \\w+|\\w+_t|unsigned|[A-Z]\\w+)\\s*\\*\\s*(const\\s+)?{it}\\s*[,)=;]")
  (#not-function-match? @_pointer "\\b{it}\\s*\\[[^\\]]*\\]\\s*[;=,)]|[^*]\\s\\w+\\s+{it}\\s*[;=]"))

(call_expression
  function: (_) @_function
  arguments: (argument_list
    .
    (identifier) @_pointer
    .
    (sizeof_expression value: (parenthesized_expression (identifier) @_measured)) @alert @size)
  (#match? @_function "^(std::)?(snprintf|fgets|gethostname|getcwd|bzero|explicit_bzero)$")
  (#eq? @_measured @_pointer)
  (#function-match? @_pointer "\\b(char|void|int|struct \\w+|\\w+_t|unsigned|[A-Z]\\w+)\\s*\\*\\s*(const\\s+)?{it}\\s*[,)=;]")
  (#not-function-match? @_pointer "\\b{it}\\s*\\[[^\\]]*\\]\\s*[;=,)]|[^*]\\s\\w+\\s+{it}\\s*[;=]"))
