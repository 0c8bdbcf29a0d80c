; int n; … f(n): the first place that names it reads it.
(declaration
  type: (primitive_type) @_type
  declarator: (identifier) @name @alert
  (#any-of? @_type "int" "long" "short" "char" "double" "float" "bool" "size_t" "int64_t" "int32_t" "uint32_t" "uint64_t" "uint8_t")
  (#not-before-match? @name "\\b(static|extern|thread_local|_Thread_local|__thread)\\b[^;{}]*$")
  (#inside? @name "compound_statement")
  (#not-before-match? @name "\\b(public|private|protected)\\s*:")
  (#not-after-match? @name "(?<![\\s\\S])[^;]*;(?:(?!\\b{it}\\b)[\\s\\S])*?\\b[A-Z][A-Z_]{3,}\\s*\\(")
  (#after-match? @name "(?<![\\s\\S])\\s*(,[^;=]*)?;(?:(?!(?<!(->|\\.)\\s*)\\b{it}\\b)[\\s\\S])*?(?<!\\b(sizeof|alignof|typeof|decltype|\\w*[A-Z]\\w*)\\s*\\(\\s*)(?<![&>.]\\s*|\\b(?!return\\b|case\\b|else\\b)\\w+\\s+\\**|\\*\\s*\\()\\b{it}\\s*(?![\\w\\s]|=[^=]|\\[|\\()([-+*/]=|[-+*/<>]|\\)|;|==|!=)")
  (#not-after-match? @name "(?<![\\s\\S])\\s*(,[^;=]*)?;(?:(?!(?<!(->|\\.)\\s*)\\b{it}\\b)[\\s\\S])*?(>>|\\bfor\\s*\\([^;]*;[^;]*;[^)]*|\\bdo\\b[\\s\\S]*|\\basm\\b[\\s\\S]*|\\b(case|goto)\\b[\\s\\S]*|\\w+\\s*\\([^;{}]*)\\b{it}\\b"))

; char *text; … text[0], *text, text->x
(declaration
  declarator: (pointer_declarator declarator: (identifier) @name @alert)
  (#not-before-match? @name "\\b(static|extern|thread_local|_Thread_local|__thread)\\b[^;{}]*$")
  (#inside? @name "compound_statement")
  (#not-before-match? @name "\\b(public|private|protected)\\s*:")
  (#not-after-match? @name "(?<![\\s\\S])[^;]*;(?:(?!\\b{it}\\b)[\\s\\S])*?\\b[A-Z][A-Z_]{3,}\\s*\\(")
  (#after-match? @name "(?<![\\s\\S])\\s*;(?:(?!(?<!(->|\\.)\\s*)\\b{it}\\b)[\\s\\S])*?(((?<![\\w)\\]/]\\s*)|\\breturn\\s*)\\*\\s*{it}\\b(?!\\s*[,)]?\\s*=\\s*&)|(?<!(->|\\.)\\s*)\\b{it}\\s*(->|\\[))")
  (#not-after-match? @name "(?<![\\s\\S])\\s*;(?:(?!(?<!(->|\\.)\\s*)\\b{it}\\b)[\\s\\S])*?(sizeof|alignof|typeof|decltype|[A-Z_]{3,}\\w*)\\s*\\(?[^;]*\\b{it}\\b"))

; T *p = malloc(…); x = *p: fresh memory holds what was there before.
(init_declarator
  declarator: (pointer_declarator declarator: (identifier) @name)
  value: [(call_expression function: (identifier) @_allocate) (cast_expression value: (call_expression function: (identifier) @_allocate))] @alert
  (#match? @_allocate "^(x?malloc|alloca|ALLOCA)$")
  (#after-match? @name "(?<![\\s\\S])\\s*=\\s*[^;]*;(\\s*//[^\\n]*)*(\\s*if\\s*\\([^{};]*\\)\\s*(\\{[^{}]*\\}|[^;{}]*;))?[^;=]*=\\s*\\*\\s*{it}\\s*;"))

; int *p = new int; x = *p
(init_declarator
  declarator: (pointer_declarator declarator: (_) @name)
  value: (_) @alert
  (#match? @alert "^new\\s+(int|long|short|char|double|float|bool|unsigned|size_t|u?int\\d+_t|[\\w:]+\\s*\\*)$")
  (#match? @name "^\\*?\\s*\\w+$")
  (#function-match? @alert "\\b(\\w+)\\s*=\\s*{it}\\s*;(\\s*//[^\\n]*)*\\s*[\\w:\\s*]+=\\s*\\*\\s*\\1\\s*;"))
