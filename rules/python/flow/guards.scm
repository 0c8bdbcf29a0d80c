; Conditions that make a value safe where they hold. `@guard.KIND` is the condition, `@guarded` the value, `@guarded.origin`
; the value and what it is made of. `(#set! when false)`: where it does not hold; `after`: once the call has come back.

; name in ("a", "b"), name in ALLOWED
((comparison_operator . (_) @guarded . [(list) (set) (tuple) (dictionary)] .) @guard.allow-list
  (#match? @guard.allow-list "[\\s)\\]]in[\\s({\\[]")
  (#not-match? @guard.allow-list "\\snot\\s+in[\\s({\\[]"))
((comparison_operator . (_) @guarded . [(list) (set) (tuple) (dictionary)] .) @guard.allow-list
  (#match? @guard.allow-list "\\snot\\s+in[\\s({\\[]")
  (#set! when "false"))
((comparison_operator . (_) @guarded.origin . [(identifier) (attribute) (call) (subscript)] @_list .) @guard.allow-list
  (#match? @_list "[aA]llow|ALLOW|[wW]hite_?list|WHITE|[vV]alid|VALID|[sS]afe|SAFE|[tT]rusted|[kK]nown|[pP]ermitted|[sS]upported|^[A-Z][A-Z0-9_]+$|columns$|fields$|choices$")
  (#match? @guard.allow-list "[\\s)\\]]in\\s")
  (#not-match? @guard.allow-list "\\snot\\s+in\\s"))
((comparison_operator . (_) @guarded.origin . [(identifier) (attribute) (call) (subscript)] @_list .) @guard.allow-list
  (#match? @_list "[aA]llow|ALLOW|[wW]hite_?list|WHITE|[vV]alid|VALID|[sS]afe|SAFE|[tT]rusted|[kK]nown|[pP]ermitted|[sS]upported|^[A-Z][A-Z0-9_]+$|columns$|fields$|choices$")
  (#match? @guard.allow-list "\\snot\\s+in\\s")
  (#set! when "false"))

; isinstance(value, int)
((call function: (identifier) @_function arguments: (argument_list . (_) @guarded . (_) @_type)) @guard.number
  (#eq? @_function "isinstance")
  (#match? @_type "^\\(?(int|float|bool|UUID|uuid\\.UUID|date|datetime)(,\\s*(int|float|bool|date|datetime))*\\)?$"))

; name.isdigit(), name.isalnum(), name.isidentifier()
((call function: (attribute object: (_) @guarded attribute: (identifier) @_function)) @guard.word
  (#any-of? @_function "isdigit" "isdecimal" "isnumeric" "isalnum" "isalpha" "isidentifier"))

; int(text): past it, the text is a number.
((call function: (identifier) @_function arguments: (argument_list . (identifier) @guarded .)) @guard.number
  (#any-of? @_function "int" "float" "UUID")
  (#set! when "after"))

; re.fullmatch(r"[a-z]+", name), re.match(r"^\w+$", name)
((call function: (attribute attribute: (identifier) @_function) arguments: (argument_list . (string) @_pattern . (_) @guarded)) @guard.word
  (#eq? @_function "fullmatch")
  (#not-match? @_pattern "\\.[*+]|\\[\\^|/|;|'.*'.*'"))
((call function: (attribute attribute: (identifier) @_function) arguments: (argument_list . (string) @_pattern . (_) @guarded)) @guard.word
  (#any-of? @_function "match" "search")
  (#match? @_pattern "^r?['\"]\\^.*(\\$|\\\\Z)['\"]$")
  (#not-match? @_pattern "\\.[*+]|\\[\\^[^\\]]|;"))

; A function that says what it is for: if not is_safe_path(path): abort(404)
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)] arguments: (argument_list (_) @guarded.origin)) @guard.checked
  (#match? @_function "^_?(is|are|has)_?(an?_)?(safe|valid|allowed|trusted|permitted|local|internal)|[aA]llowed_(file|host|url|path)|url_has_allowed_host_and_scheme|_is_(safe|valid|allowed)$"))
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)] arguments: (argument_list . (_) @guarded.origin)) @guard.checked
  (#match? @_function "^_?([vV]alidate|check|assert|ensure|verify|require)(_|[A-Z])?")
  (#set! when "after"))
