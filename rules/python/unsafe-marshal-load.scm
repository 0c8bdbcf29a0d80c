; marshal.loads(data) of data that others may have written
(call
  function: [(identifier) (attribute)] @alert @function
  arguments: (argument_list . (_) @sink)
  (#match? @function "loads?$")
  (#path? @function "marshal.{load,loads}"))

; What the program wrote itself
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]) @sanitizer
  (#any-of? @_function "dumps" "dump"))
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list (_) @guarded.origin)) @guard.signed
  (#eq? @_function "compare_digest"))
