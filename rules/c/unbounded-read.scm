; gets(buffer)
(call_expression
  function: (_) @function
  arguments: (argument_list . (_) @destination .)
  (#match? @function "^(std::)?(gets|_getws|_getts)$")) @alert

; scanf("%s", buffer)
(call_expression
  function: (_) @function
  arguments: (argument_list . (string_literal) @_format . (_) @destination)
  (#match? @function "^(std::)?scanf$")
  (#match? @_format "%l?(s|\\[)")) @alert

; fscanf(file, "%s", buffer)
(call_expression
  function: (_) @function
  arguments: (argument_list . (_) @_from . (string_literal) @_format . (_) @destination)
  (#match? @function "^(std::)?fscanf$")
  (#match? @_format "%l?(s|\\[)")) @alert
