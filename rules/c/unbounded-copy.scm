; strcpy(array, source): a source of any length, an array of a fixed one, and no look at the length before.
(call_expression
  function: (_) @function
  arguments: (argument_list
    .
    (identifier) @destination
    .
    [(identifier) (field_expression) (subscript_expression) (call_expression) (pointer_expression) (cast_expression)] @source
    .)
  (#match? @function "^(std::)?(strcpy|stpcpy)$")
  (#dynamic? @source)
  (#not-match? @source "strerror|inet_ntoa|ctime|basename\\(")
  (#function-match? @destination "\\bchar\\s+([^;()=]*,\\s*)?{it}\\s*\\[")
  (#not-function-match? @destination "\\bchar\\s+([^;()=]*,\\s*)?{it}\\s*\\[[^\\]]*\\+\\s*1\\s*\\]")
  (#not-before-match? @source "(strn?len|sizeof|MIN|min)\\s*\\(\\s*{it}\\s*[,)]|\\b(len|length|size|n)\\s*[<>]")) @alert @fix

; void copy(char *to, const char *from) { strcpy(to, from); }: nobody can say how much room there is.
(call_expression
  function: (_) @function
  arguments: (argument_list . (identifier) @destination . (identifier) @source .)
  (#match? @function "^(std::)?(strcpy|strcat)$")
  (#function-match? @destination "(?<![\\s\\S])(static |inline |const )*void\\s+\\w+\\s*\\(\\s*(const\\s+)?char\\s*\\*\\s*\\w+\\s*,\\s*(const\\s+)?char\\s*\\*\\s*\\w+\\s*\\)")
  (#function-match? @destination "(?<![\\s\\S])[^{]*\\bchar\\s*\\*\\s*{it}\\s*[,)]")
  (#function-match? @source "(?<![\\s\\S])[^{]*\\bchar\\s*\\*\\s*{it}\\s*[,)]")) @alert

; strcat(array, source)
(call_expression
  function: (_) @function
  arguments: (argument_list
    .
    (identifier) @destination
    .
    [(identifier) (field_expression) (subscript_expression) (call_expression) (pointer_expression) (cast_expression)] @source
    .)
  (#match? @function "^(std::)?(strcat|wcscpy|wcscat)$")
  (#dynamic? @source)
  (#not-match? @source "strerror|inet_ntoa|ctime|basename\\(")
  (#function-match? @destination "\\b(char|wchar_t|TCHAR|WCHAR)\\s+([^;()=]*,\\s*)?{it}\\s*\\[")
  (#not-before-match? @source "(strn?len|wcslen|sizeof|MIN|min)\\s*\\(\\s*{it}\\s*[,)]|\\b(len|length|size|n)\\s*[<>]")) @alert
