; p = new T[n]; … delete p;
((delete_expression (identifier) @pointer) @alert @fix
  (#not-match? @alert "^delete\\s*\\[")
  (#before-match? @pointer "\\b{it}\\s*=\\s*new\\s*(\\(std::nothrow\\)\\s*)?[\\w:<>]+(\\s*\\*)*\\s*\\[")
  (#not-before-match? @pointer "\\b{it}\\s*=\\s*new\\s*[\\w:<>]+\\s*[(;{]"))

; p = malloc(n); … delete p; delete[] p;
((delete_expression (identifier) @pointer) @alert
  (#before-match? @pointer "\\b{it}\\s*=\\s*(\\([^()=;]*\\)\\s*|(static|reinterpret)_cast<[^>;]*>\\s*\\(\\s*)?(malloc|calloc|realloc|strdup)\\s*\\(")
  (#not-before-match? @pointer "\\b{it}\\s*=\\s*new\\b"))

; p = new T; … delete[] p;
((delete_expression (identifier) @pointer) @alert
  (#match? @alert "^delete\\s*\\[")
  (#before-match? @pointer "\\b{it}\\s*=\\s*new\\s*(\\(std::nothrow\\)\\s*)?(struct\\s+)?[\\w:<>]+(\\s*\\*)*\\s*(;|\\(|\\{)")
  (#not-before-match? @pointer "\\b{it}\\s*=\\s*new\\b[^;]*\\[|\\b{it}\\s*=\\s*(\\([^()=;]*\\)\\s*|(static|reinterpret)_cast<[^>;]*>\\s*\\(\\s*)?(malloc|calloc|realloc|strdup)\\s*\\("))

; p = new T; … free(p)
(call_expression
  function: (_) @_free
  arguments: (argument_list . (identifier) @pointer .)
  (#match? @_free "^(std::)?free$")
  (#before-match? @pointer "\\b{it}\\s*=\\s*new\\b")
  (#not-before-match? @pointer "\\b{it}\\s*=\\s*(\\([^()=;]*\\)\\s*|(static|reinterpret)_cast<[^>;]*>\\s*\\(\\s*)?(malloc|calloc|realloc|strdup)\\s*\\(")) @alert

; T list[8]; p = list; … delete[] p;
((delete_expression (identifier) @pointer) @alert
  (#function-match? @pointer "[\\w>]\\s+(\\w+)\\s*\\[[^\\]]*\\]\\s*(=[^;]*)?;[\\s\\S]*?\\b{it}\\s*=\\s*(\\([^()]*\\)\\s*)?\\1\\s*;|\\b(\\w+)\\s*;[\\s\\S]*?\\b{it}\\s*=\\s*&\\s*\\4\\s*;|\\b{it}\\s*=\\s*[^;]*\\b(alloca|ALLOCA)\\s*\\(")
  (#not-function-match? @pointer "\\b{it}\\s*=\\s*(\\([^()]*\\)\\s*)?(new|malloc|calloc|realloc)\\b"))
