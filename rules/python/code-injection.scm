; eval or exec of something that is no constant. A file that the program opens itself is its own code or its user's.
(call
  function: (identifier) @function
  arguments: (argument_list
    .
    [(string) (concatenated_string) (binary_operator) (call) (identifier) (attribute) (subscript) (await)] @alert @code)
  (#any-of? @function "eval" "exec")
  (#dynamic? @code)
  (#not-origin-match? @code "^(\\w+\\.)*(compile|get_code|marshal\\.loads)\\($|(^|\\.)(open|read_text|read_bytes)\\($|co_code")
  (#not-file-match? "^\\s*(from\\s+\\S+\\s+import\\s+[^\\n]*\\b(eval|exec)\\b|def\\s+(eval|exec)\\()"))

; exec(compile(text, …)) of a text that is no constant
(call
  function: (identifier) @function
  arguments: (argument_list . (call function: (identifier) @_compile arguments: (argument_list . (_) @alert @code)))
  (#any-of? @function "eval" "exec")
  (#eq? @_compile "compile")
  (#dynamic? @code)
  (#not-origin-match? @code "(^|\\.)(open|read_text|read_bytes)\\($"))

; …unless a request or an upload says which file
(call
  function: (identifier) @function
  arguments: (argument_list . [(call) (identifier)] @alert @code)
  (#any-of? @function "eval" "exec")
  (#origin-match? @code "(^|\\.)(open|read_text|read_bytes)\\($")
  (#function-match? @code "\\brequest\\.|[uU]pload"))
