; if (length < 100) memcpy(to, from, length): -1 is less, too
(call_expression
  function: (_) @function
  arguments: (argument_list . (_) . (_) . (identifier) @sink .)
  (#match? @function "^(std::)?(memcpy|memmove|memset|strncpy|strncat)$")
  (#function-match? @sink "\\b{it}\\s*<=?\\s*[\\w(]"))
(call_expression
  function: (_) @function
  arguments: (argument_list . (identifier) @sink .)
  (#match? @function "^(std::)?(x?malloc|alloca)$")
  (#function-match? @sink "\\b{it}\\s*<=?\\s*[\\w(]"))

; size_t length = strtoul(text, NULL, 10)
((call_expression function: (_) @_function) @sanitizer.unsigned
  (#match? @_function "^(std::)?(strtou(l|ll|max)|stou(l|ll)|ntoh[sl]|be(16|32|64)toh)$"))
((init_declarator declarator: (identifier) @_name value: (_) @sanitizer.unsigned)
  (#function-match? @_name "\\b(size_t|unsigned(\\s+\\w+)?|uint\\d+_t)\\s+{it}\\b"))
((assignment_expression left: (identifier) @_name right: (_) @sanitizer.unsigned)
  (#function-match? @_name "\\b(size_t|unsigned(\\s+\\w+)?|uint\\d+_t)\\s+{it}\\b"))
