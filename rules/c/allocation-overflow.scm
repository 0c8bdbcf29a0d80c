; malloc(count * size): a count that was read and not compared.
(call_expression
  function: (identifier) @_allocate
  arguments: (argument_list
    .
    (binary_expression left: (identifier) @_count operator: ["*" "+"] right: (_)) @alert @size
    .)
  (#match? @_allocate "^(\\w+_)?(x?malloc|alloca)$")
  (#origin-match? @_count "^(ntoh[sl]|be(16|32|64)toh|atoi|atol|strtou?ll?|scanf|fscanf|recv|fread|rand)\\($")
  (#not-function-match? @_count "\\b{it}\\b\\s*(<|>|<=|>=)|(<|>|<=|>=)\\s*{it}\\b(?!\\s*;)|\\b(MIN|min|MAX|max|clamp|check\\w*|ASSERT|assert)\\s*\\([^;]*\\b{it}\\b"))

(call_expression
  function: (identifier) @_allocate
  arguments: (argument_list
    .
    (binary_expression left: (_) operator: "*" right: (identifier) @_count) @alert @size
    .)
  (#match? @_allocate "^(\\w+_)?(x?malloc|alloca)$")
  (#origin-match? @_count "^(ntoh[sl]|be(16|32|64)toh|atoi|atol|strtou?ll?|scanf|fscanf|recv|fread|rand)\\($")
  (#not-function-match? @_count "\\b{it}\\b\\s*(<|>|<=|>=)|(<|>|<=|>=)\\s*{it}\\b(?!\\s*;)|\\b(MIN|min|MAX|max|clamp|check\\w*|ASSERT|assert)\\s*\\([^;]*\\b{it}\\b"))
