; A pattern that a request brings.
(call
  function: [(identifier) (attribute)] @_function
  arguments: (argument_list . (_) @sink)
  (#match? @_function "(compile|match|search|fullmatch|findall|finditer|split|subn?)$")
  (#path? @_function "{re,regex}.{compile,match,search,fullmatch,findall,finditer,split,sub,subn}"))

; re.escape(text)
((call function: [(identifier) (attribute)] @_function) @sanitizer
  (#match? @_function "escape$")
  (#path? @_function "{re,regex}.escape"))
