; p = malloc(n); … p++ … free(p)
(call_expression
  function: (identifier) @_free
  arguments: (argument_list . (identifier) @pointer .)
  (#eq? @_free "free")
  (#before-match? @pointer "\\b{it}\\s*=\\s*(\\([^()]*\\)\\s*)?(malloc|calloc|strdup)\\s*\\((?:(?!\\b{it}\\s*=[^=])[\\s\\S])*?(\\b{it}\\s*(\\+\\+|--|\\+=)|(\\+\\+|--){it}\\b)(?:(?!\\b{it}\\s*(=[^=]|-=))[\\s\\S])*$")) @alert
