; memcpy(to, from, length): a length that was read and not compared.
(call_expression
  function: (_) @function
  arguments: (argument_list . (_) . (_) . (_) @sink .)
  (#match? @function "^(std::)?(memcpy|memmove|mempcpy|memset|strncpy|strncat|bcopy|CopyMemory|RtlCopyMemory)$"))

; fgets(line, length, file), recv(socket, buffer, length, 0)
(call_expression
  function: (_) @function
  arguments: (argument_list . (_) . (_) @sink . (_) .)
  (#match? @function "^(std::)?(fgets|snprintf)$"))
(call_expression
  function: (_) @function
  arguments: (argument_list . (_) . (_) . (_) @sink)
  (#match? @function "^(::)?(recv|read|SSL_read|fread)$"))
