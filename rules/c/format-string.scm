; printf(text): a format alone, which is no literal.
(call_expression
  function: (_) @_function
  arguments: (argument_list
    .
    [(identifier) (subscript_expression) (field_expression)] @alert @format @fix
    .)
  (#match? @_function "^(std::)?(printf|wprintf|printk)$")
  (#dynamic? @format)
  (#not-match? @format "([fF](or)?ma?t|FMT|[mM]sg_?[iI]d|[uU]sage|[hH]elp)s?(\\[.*\\])?$|^_|\\[(i|n|err|code|type|status)\\]$|^[A-Z_0-9]+$")
  (#not-function-match? @format "const\\s+char\\s*\\*\\s*(const\\s+)?{it}\\s*(\\[\\s*\\]\\s*)?=\\s*(_\\(|\\w+\\s*\\?\\s*)?\"|va_start")) 

; fprintf(file, text), syslog(priority, text), dprintf(fd, text), sprintf(buffer, text)
(call_expression
  function: (_) @_function
  arguments: (argument_list
    .
    (_)
    .
    [(identifier) (subscript_expression) (field_expression)] @alert @format @fix
    .)
  (#match? @_function "^(std::)?(fprintf|syslog|dprintf|sprintf|fwprintf|warnx?_c|asprintf)$")
  (#dynamic? @format)
  (#not-match? @format "([fF](or)?ma?t|FMT|[mM]sg_?[iI]d|[uU]sage|[hH]elp)s?(\\[.*\\])?$|^_|\\[(i|n|err|code|type|status)\\]$|^[A-Z_0-9]+$")
  (#not-function-match? @format "const\\s+char\\s*\\*\\s*(const\\s+)?{it}\\s*(\\[\\s*\\]\\s*)?=\\s*(_\\(|\\w+\\s*\\?\\s*)?\"|va_start"))

; snprintf(buffer, size, text)
(call_expression
  function: (_) @_function
  arguments: (argument_list
    .
    (_)
    .
    (_)
    .
    [(identifier) (subscript_expression) (field_expression)] @alert @format @fix
    .)
  (#match? @_function "^(std::)?(snprintf|swprintf)$")
  (#dynamic? @format)
  (#not-match? @format "([fF](or)?ma?t|FMT|[mM]sg_?[iI]d|[uU]sage|[hH]elp)s?(\\[.*\\])?$|^_|\\[(i|n|err|code|type|status)\\]$|^[A-Z_0-9]+$")
  (#not-function-match? @format "const\\s+char\\s*\\*\\s*(const\\s+)?{it}\\s*(\\[\\s*\\]\\s*)?=\\s*(_\\(|\\w+\\s*\\?\\s*)?\"|va_start"))
