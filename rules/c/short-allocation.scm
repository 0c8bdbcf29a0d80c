; malloc(strlen(text)) before a copy of the text with its end
(call_expression
  function: (identifier) @_allocate
  arguments: (argument_list . (call_expression function: (identifier) @_length) @alert @size .)
  (#match? @_allocate "^(\\w+_)?(x?malloc|alloca|g_malloc)$")
  (#any-of? @_length "strlen" "wcslen")
  (#after-match? @size "\\b(strcpy|strcat|sprintf|stpcpy|strcpy_s)\\s*\\("))

; malloc(strlen(a) + strlen(b))
(call_expression
  function: (identifier) @_allocate
  arguments: (argument_list
    .
    (binary_expression
      left: (call_expression function: (identifier) @_length)
      operator: "+"
      right: (call_expression function: (identifier) @_length2)) @alert @size
    .)
  (#match? @_allocate "^(\\w+_)?(x?malloc|alloca|g_malloc)$")
  (#eq? @_length "strlen")
  (#eq? @_length2 "strlen")
  (#after-match? @size "\\b(strcpy|strcat|sprintf|stpcpy)\\s*\\("))
