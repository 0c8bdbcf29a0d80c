; malloc(length), calloc(count, size), alloca(length), new char[length]
(call_expression
  function: (_) @function
  arguments: (argument_list . (_) @sink)
  (#match? @function "^(std::)?(x?malloc|x?calloc|alloca|g_malloc0?|av_malloc|valloc)$"))
(call_expression
  function: (_) @function
  arguments: (argument_list . (_) . (_) @sink)
  (#match? @function "^(std::)?(x?realloc|g_realloc)$"))
