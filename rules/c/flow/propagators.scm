; What calls hand on: `@propagator` is the call, `@from` what it takes, `@to` what it changes; without `@to`, its outcome is
; made of `@from` alone. What strcpy, sprintf and their like write, Driftline knows.

; strdup(text), strtok(line, " "), realpath(path, NULL), strchr(line, '=')
((call_expression function: (_) @_function arguments: (argument_list . (_) @from)) @propagator
  (#match? @_function "^(std::)?(strn?dup|wcsdup|_strdup|xstrdup|g_strdup|strtok(_[rs])?|realpath|strr?chr|strstr|strsep|basename|dirname|ato(i|l|ll|f)|strto(u?ll?|i?max|d|f)|sto(i|l|ll|ul|ull))$"))

; words.push_back(word), text.assign(word), map.insert(word)
((call_expression function: (field_expression argument: (_) @to field: (field_identifier) @_function) arguments: (argument_list (_) @from)) @propagator
  (#any-of? @_function "push_back" "emplace_back" "insert" "assign" "push" "emplace" "replace"))

; realpath(path, resolved): written is what it gives back
((call_expression function: (_) @_function arguments: (argument_list . (_) @from . (_) @to)) @propagator
  (#any-of? @_function "realpath" "inet_aton"))

; Calls that never come back.
((call_expression function: (_) @_function) @exit
  (#match? @_function "^(std::)?(_?exit|_Exit|abort|quick_exit|terminate|longjmp|__builtin_unreachable)$|^(die|fatal|panic|usage|err|errx|fatal_error)$"))
