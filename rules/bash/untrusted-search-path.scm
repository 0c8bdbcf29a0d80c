; PATH=.:$PATH, PATH=$PATH:.
(variable_assignment
  name: (variable_name) @_name
  value: (concatenation (word) @alert @path @fix)
  (#any-of? @_name "PATH" "LD_LIBRARY_PATH" "PYTHONPATH")
  (#match? @_name "^PATH$")
  (#match? @path "^(\\.:|:\\.)$"))

; PATH=".:$PATH"
(variable_assignment
  name: (variable_name) @_name
  value: (string . (string_content) @alert @path @fix)
  (#eq? @_name "PATH")
  (#eq? @path ".:"))

(variable_assignment
  name: (variable_name) @_name
  value: (string (string_content) @alert @path @fix .)
  (#eq? @_name "PATH")
  (#eq? @path ":."))

; LD_LIBRARY_PATH=.:…, PATH=$PATH::/x
(variable_assignment
  name: (variable_name) @_name
  value: (_) @alert @path
  (#any-of? @_name "PATH" "LD_LIBRARY_PATH")
  (#match? @path "^\"?(\\.:[/\\w]|:\\$)|::|:\\.:|:\"$|^\\.:\\$LD")
  (#not-match? @path "^\"?\\$\\{\\w+:\\+"))
