; self.total += amount, where another method of the class does the same under 'with self.lock'
(class_definition
  body: (block [
    (function_definition name: (identifier) @_method body: (block (expression_statement (augmented_assignment left: (attribute object: (identifier) @_self) @field) @alert)))
    (function_definition name: (identifier) @_method body: (block (_ body: (block (expression_statement (augmented_assignment left: (attribute object: (identifier) @_self) @field) @alert))) @_around))
    (function_definition name: (identifier) @_method body: (block (_ consequence: (block (expression_statement (augmented_assignment left: (attribute object: (identifier) @_self) @field) @alert))) @_around))
  ]) @_body
  (#eq? @_self "self")
  (#not-match? @_method "^__(init|new|del|enter|exit)__$|[lL]ocked$|^_?reset$|_unsafe$")
  (#match? @_body "with self\\.\\w*([lL]ock|mutex|_cond|condition)\\b")
  (#mentions? @_body "with self\\.\\w*([lL]ock|mutex|_cond|condition)\\w*:\\n([^\\n]*\\n){0,4}? +" @field " ?[-+*|&/]*=[^=]")
  (#not-function-match? @alert "\\b([lL]ock|mutex|\\w+_lock|_cond|condition|acquire)\\b"))

; counter += 1 of a module's name, in what a thread runs, where another function does it under the lock
((augmented_assignment left: (identifier) @field) @alert
  (#function-match? @field "^\\s*global [^\\n]*\\b{it}\\b")
  (#file-match? "^\\w*([lL]ock|LOCK|mutex)\\w*\\s*=\\s*(threading\\.)?R?Lock\\(")
  (#file-match? "Thread\\(|ThreadPoolExecutor\\(")
  (#not-function-match? @alert "\\b\\w*([lL]ock|LOCK|mutex)\\w*\\b|acquire"))
