; strncpy(to, from, strlen(from)), also with + 1
(call_expression
  function: (identifier) @_function
  arguments: (argument_list
    .
    (identifier) @destination
    .
    (_) @_source
    .
    [
      (call_expression function: (identifier) @_length arguments: (argument_list . (_) @_measured .))
      (binary_expression
        left: (call_expression function: (identifier) @_length arguments: (argument_list . (_) @_measured .))
        right: (number_literal))
    ] @alert @bound
    .)
  (#any-of? @_function "strncpy" "strncat" "memcpy" "memmove" "strlcpy" "strlcat")
  (#eq? @_length "strlen")
  (#eq? @_source @_measured)
  (#function-match? @destination "\\bchar\\s+([^;()=]*,\\s*)?{it}\\s*\\[\\s*\\w+\\s*\\]")
  (#not-before-match? @_source "(strn?len|sizeof)\\s*\\(\\s*{it}\\s*[,)]\\s*(\\+\\s*\\d+\\s*)?[<>]|(MIN|min)\\s*\\([^;]*\\b{it}\\b"))

; strncat(to, from, sizeof(to))
(call_expression
  function: (identifier) @_function
  arguments: (argument_list
    .
    (_) @destination
    .
    (_)
    .
    [
      (sizeof_expression value: (_) @_measured)
      (binary_expression left: (sizeof_expression value: (_) @_measured) operator: "-" right: (number_literal))
    ] @alert @bound
    .)
  (#any-of? @_function "strncat" "wcsncat")
  (#match? @_measured "^\\(?\\w+\\)?$")
  (#not-before-match? @destination "{it}\\s*\\[\\s*0\\s*\\]\\s*=\\s*[^;]*;\\s*$"))

; strncat(to, from, strlen(to)) and the like are told nothing about the room.
(call_expression
  function: (identifier) @_function
  arguments: (argument_list
    .
    (identifier) @destination
    .
    (_)
    .
    (binary_expression
      left: (sizeof_expression value: (_) @_measured)
      operator: "-"
      right: (call_expression function: (identifier) @_length arguments: (argument_list . (_) @_used .))) @alert @bound
    .)
  (#eq? @_function "strncat")
  (#eq? @_length "strlen")
  (#eq? @_used @destination))
