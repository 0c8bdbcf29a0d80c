; char line[80]; line[80] = 0, fgets(line, 100, stdin)
((subscript_expression argument: (identifier) @array . (_) @_index) @alert @place
  (#file-match? "\\[ *(0x)?[0-9]+ *\\] *[;=,]")
  (#match? @_index "^\\[?[\\w(][\\w +*()-]*\\]?$")
  (#not-inside? @place "pointer_expression" "sizeof_expression" "preproc_if" "preproc_ifdef")
  (#beyond? @array @_index))

(call_expression
  function: (identifier) @_function
  arguments: (argument_list . (identifier) @array @place . (_) @alert @_size)
  (#any-of? @_function "fgets" "snprintf" "vsnprintf" "getcwd" "gethostname" "strftime" "gets_s")
  (#function-match? @array "\\bchar\\s+([^;()=]*,\\s*)?{it}\\s*\\[")
  (#beyond? @array @_size "end"))
(call_expression
  function: (identifier) @_function
  arguments: (argument_list . (identifier) @array @place . (_) . (_) @alert @_size .)
  (#any-of? @_function "memset" "memcpy" "memmove" "strncpy" "strlcpy" "bcopy")
  (#function-match? @array "\\bchar\\s+([^;()=]*,\\s*)?{it}\\s*\\[")
  (#beyond? @array @_size "end"))
(call_expression
  function: (identifier) @_function
  arguments: (argument_list . (_) . (identifier) @array @place . (_) @alert @_size)
  (#any-of? @_function "read" "recv")
  (#function-match? @array "\\bchar\\s+([^;()=]*,\\s*)?{it}\\s*\\[")
  (#beyond? @array @_size "end"))
