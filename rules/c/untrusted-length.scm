; memcpy(to, from, length): a length that was read and not compared.
(call_expression
  function: (_) @function
  arguments: (argument_list . (_) . (_) . (identifier) @alert @length .)
  (#match? @function "^(std::)?(memcpy|memmove|strncpy|bcopy|CopyMemory|RtlCopyMemory)$")
  (#origin-match? @length "^(ntoh[sl]|be(16|32|64)toh|le(16|32|64)toh|atoi|atol|strtou?ll?|scanf|fscanf|recv|fread|getenv)\\($")
  (#not-function-match? @length "\\b{it}\\b\\s*\\)?\\s*(<|>|<=|>=|==|!=)|(<|>|<=|>=)\\s*(\\([\\w ]+\\)\\s*)?{it}\\b|\\b(MIN|min|MAX|max|clamp|check\\w*|ASSERT|assert)\\s*\\([^;]*\\b{it}\\b|alloc\\w*\\s*\\([^;]*\\b{it}\\b|switch\\s*\\(\\s*{it}"))
