; gets(array): with the array's size at hand the fix is known.
(call_expression
  function: (_) @function
  arguments: (argument_list . (identifier) @destination .)
  (#match? @function "^(std::)?gets$")
  (#function-match? @destination "\\bchar\\s+([^;()=]*,\\s*)?{it}\\s*\\[")) @alert @fix

; gets(buffer)
(call_expression
  function: (_) @function
  arguments: (argument_list . (identifier) @destination .)
  (#match? @function "^(std::)?gets$")
  (#not-function-match? @destination "\\bchar\\s+([^;()=]*,\\s*)?{it}\\s*\\[")) @alert
(call_expression
  function: (_) @function
  arguments: (argument_list . [(field_expression) (subscript_expression) (binary_expression) (pointer_expression) (cast_expression)] @destination .)
  (#match? @function "^(std::)?gets$")) @alert
(call_expression
  function: (_) @function
  arguments: (argument_list . (_) @destination .)
  (#match? @function "^(std::)?(_getws|_getts)$")) @alert

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

; std::cin >> array: up to the next blank, wherever that is
(binary_expression
  left: (_) @function
  operator: ">>"
  right: (identifier) @destination
  (#match? @function "^(std::)?cin\\b")
  (#not-match? @function "setw\\([^)]*\\)$")
  (#function-match? @destination "\\bchar\\s+([^;()=]*,\\s*)?{it}\\s*\\[|\\bchar\\s*\\*\\s*{it}\\s*[,)]")
  (#not-before-match? @destination "\\.width\\s*\\(")) @alert
