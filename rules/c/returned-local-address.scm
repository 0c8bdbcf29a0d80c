; char text[16]; … return text;
(return_statement
  (identifier) @alert @name
  (#function-match? @name "(?<![\\s\\S])[^{;]*?\\*\\s*[\\w:~]+\\s*\\([^{;]*\\{")
  (#function-match? @name "^[ \\t]*(unsigned |signed |const |struct )*(char|int|short|long|float|double|u?int\\d+_t|size_t|wchar_t|\\w+_t)\\s+([^;()=]*,\\s*)?{it}\\s*\\[")
  (#not-function-match? @name "\\b(static|extern|_Thread_local|thread_local|__thread)\\b[^;]*\\b{it}\\s*\\[|\\*\\s*{it}\\b"))

; int n; … return &n;
(return_statement
  (pointer_expression operator: "&" argument: (identifier) @name) @alert
  (#function-match? @name "^[ \\t]*(unsigned |signed |const |struct \\w+ )*(char |int |short |long |float |double |u?int\\d+_t |size_t )?\\s*([^;()=*&]*,\\s*)?{it}\\s*(=|;|,)")
  (#function-match? @name "^[ \\t]+(unsigned |signed |const )*(char|int|short|long|float|double|u?int\\d+_t|size_t|struct \\w+|\\w+_t)\\s+([^;()=*&]*,\\s*)?{it}\\s*(=|;|,)")
  (#not-function-match? @name "\\b(static|extern|_Thread_local|thread_local|__thread)\\b[^;]*\\b{it}\\b"))
