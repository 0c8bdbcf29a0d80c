; char line[100]; p = line - 8
(binary_expression
  left: (identifier) @array
  operator: "-"
  right: (number_literal) @_count
  (#match? @_count "^[1-9]")
  (#function-match? @array "\\b(\\w+[\\s*]+)([^;()=]*,\\s*)?{it}\\s*\\[[^\\]]*\\]\\s*(;|=|,)|\\b{it}\\s*=\\s*(\\([\\w\\s*]+\\)\\s*)?(malloc|calloc|alloca|ALLOCA|new)\\b")
  (#not-before-match? @array "\\b{it}\\s*(\\+\\+|\\+=)|(\\+\\+){it}\\b|[-+*/<>]\\s*$|(<|>|=)=\\s*$|\\b{it}\\s*=\\s*[^;]*\\+|\\(\\s*(unsigned|u?int\\w*|s?size_t|long|ptrdiff_t)\\s*\\)\\s*$")) @alert @place

; names[-1]
(subscript_expression
  argument: (identifier) @array
  .
  (_) @_index
  (#match? @_index "^\\[?-[1-9]\\d*\\]?$")
  (#function-match? @array "\\b(\\w+[\\s*]+)([^;()=]*,\\s*)?{it}\\s*\\[[^\\]]*\\]\\s*(;|=|,)")) @alert @place
