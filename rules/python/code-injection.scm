; Text that is no constant is run as code.
(call
  function: [(identifier) (attribute)] @_call
  arguments: (argument_list . (_) @sink @code)
  (#match? @_call "^(builtins\\.)?(eval|exec)$")
  (#not-file-match? "^\\s*(from\\s+\\S+\\s+import\\s+[^\\n]*\\b(eval|exec)\\b|def\\s+(eval|exec)\\()"))

; compile(text, …) is a sink of its own.
(call
  function: (identifier) @_compile
  arguments: (argument_list . (_) @sink @code . (_) . (string) @_mode)
  (#eq? @_compile "compile")
  (#match? @_mode "exec|eval|single")
  (#not-file-match? "\\bdef\\s+compile\\("))
((call function: (identifier) @_function) @sanitizer (#eq? @_function "compile"))

; code.InteractiveInterpreter().runsource(text), numexpr.evaluate(text), timeit.timeit(text)
(call
  function: [(identifier) (attribute)] @_function
  arguments: (argument_list . (_) @sink @code)
  (#match? @_function "(runsource|runcode|evaluate|timeit|run_string)$")
  (#path? @_function
    "code.InteractiveInterpreter().{runsource,runcode}" "code.InteractiveConsole().{runsource,runcode,push}"
    "numexpr.evaluate" "timeit.{timeit,repeat}" "cProfile.run"))

; A file that the program opens itself is its own code or its user's, unless a request says which.
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]) @sanitizer
  (#any-of? @_function "open" "read_text" "read_bytes" "get_code" "get_data" "getsource" "dedent" "join" "dumps" "unparse")
  (#set! weak))
