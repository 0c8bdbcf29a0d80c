; Conditions that make a value safe where they hold. `@guard.KIND` is the condition, `@guarded` the value, `@guarded.origin`
; the value and what it is made of. `(#set! when false)`: where it does not hold; `after`: once the call has come back.

; name in ("a", "b"), name in ALLOWED
((comparison_operator . (_) @guarded . [(list) (set) (tuple) (dictionary)] .) @guard.allow-list
  (#match? @guard.allow-list "[\\s)\\]]in[\\s({\\[]")
  (#not-match? @guard.allow-list "\\snot\\s+in[\\s({\\[]"))
((comparison_operator . (_) @guarded . [(list) (set) (tuple) (dictionary)] .) @guard.allow-list
  (#match? @guard.allow-list "\\snot\\s+in[\\s({\\[]")
  (#set! when "false"))
((comparison_operator . (_) @guarded . [(identifier) (attribute) (call) (subscript)] @_list .) @guard.allow-list
  (#match? @_list "[aA]llow|ALLOW|[wW]hite_?list|WHITE|[vV]alid|VALID|[sS]afe|SAFE|[tT]rusted|[kK]nown|[pP]ermitted|[sS]upported|^[A-Z][A-Z0-9_]+$|columns$|fields$|choices$")
  (#match? @guard.allow-list "[\\s)\\]]in\\s")
  (#not-match? @guard.allow-list "\\snot\\s+in\\s"))
((comparison_operator . (_) @guarded . [(identifier) (attribute) (call) (subscript)] @_list .) @guard.allow-list
  (#match? @_list "[aA]llow|ALLOW|[wW]hite_?list|WHITE|[vV]alid|VALID|[sS]afe|SAFE|[tT]rusted|[kK]nown|[pP]ermitted|[sS]upported|^[A-Z][A-Z0-9_]+$|columns$|fields$|choices$")
  (#match? @guard.allow-list "\\snot\\s+in\\s")
  (#set! when "false"))

; name.lower() in ALLOWED
((comparison_operator . (call function: (attribute object: (_) @guarded attribute: (identifier) @_cased)) . [(identifier) (attribute) (call) (subscript)] @_list .) @guard.allow-list
  (#any-of? @_cased "lower" "upper" "strip" "casefold" "title")
  (#match? @_list "[aA]llow|ALLOW|[wW]hite_?list|WHITE|[vV]alid|VALID|[sS]afe|SAFE|[tT]rusted|[kK]nown|[pP]ermitted|[sS]upported|^[A-Z][A-Z0-9_]+$|columns$|fields$|choices$")
  (#match? @guard.allow-list "[\\s)\\]]in\\s")
  (#not-match? @guard.allow-list "\\snot\\s+in\\s"))
((comparison_operator . (call function: (attribute object: (_) @guarded attribute: (identifier) @_cased)) . [(identifier) (attribute) (call) (subscript)] @_list .) @guard.allow-list
  (#any-of? @_cased "lower" "upper" "strip" "casefold" "title")
  (#match? @_list "[aA]llow|ALLOW|[wW]hite_?list|WHITE|[vV]alid|VALID|[sS]afe|SAFE|[tT]rusted|[kK]nown|[pP]ermitted|[sS]upported|^[A-Z][A-Z0-9_]+$|columns$|fields$|choices$")
  (#match? @guard.allow-list "\\snot\\s+in\\s")
  (#set! when "false"))

; urlparse(url).hostname in ALLOWED_HOSTS
((comparison_operator . (_) @guarded.origin . [(identifier) (attribute) (call) (subscript)] @_list .) @guard.url-host
  (#match? @guarded.origin "[hH]ost|netloc|domain|origin|scheme")
  (#match? @_list "[aA]llow|ALLOW|[wW]hite_?list|WHITE|[vV]alid|VALID|[sS]afe|SAFE|[tT]rusted|[kK]nown|[pP]ermitted|[sS]upported|^[A-Z][A-Z0-9_]+$|columns$|fields$|choices$")
  (#match? @guard.url-host "[\\s)\\]]in\\s")
  (#not-match? @guard.url-host "\\snot\\s+in\\s"))
((comparison_operator . (_) @guarded.origin . [(identifier) (attribute) (call) (subscript)] @_list .) @guard.url-host
  (#match? @guarded.origin "[hH]ost|netloc|domain|origin|scheme")
  (#match? @_list "[aA]llow|ALLOW|[wW]hite_?list|WHITE|[vV]alid|VALID|[sS]afe|SAFE|[tT]rusted|[kK]nown|[pP]ermitted|[sS]upported|^[A-Z][A-Z0-9_]+$|columns$|fields$|choices$")
  (#match? @guard.url-host "\\snot\\s+in\\s")
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
  (#match? @_function "^_?(is|are|has)_?(an?_)?(safe|valid|allowed|trusted|permitted|local|internal)|[aA]llowed_(host|url|path)|url_has_allowed_host_and_scheme|_is_(safe|valid|allowed)$"))
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)] arguments: (argument_list . (_) @guarded.origin)) @guard.checked
  (#match? @_function "^_?([vV]alidate|check|assert|ensure|verify|require)(_|[A-Z])?")
  (#set! when "after"))

; path.startswith(BASE), target.is_relative_to(BASE)
((call function: (attribute object: (_) @guarded.origin attribute: (identifier) @_function) arguments: (argument_list . (_) @_base)) @guard.path-prefix
  (#any-of? @_function "startswith" "is_relative_to")
  (#not-match? @_base "^['\"].{0,2}['\"]$"))
((call function: (attribute object: (_) @guarded.origin attribute: (identifier) @_function)) @guard.path-prefix
  (#eq? @_function "relative_to")
  (#set! when "after"))

; os.path.commonpath([path, BASE]) == BASE
((comparison_operator (call function: (attribute attribute: (identifier) @_function) arguments: (argument_list (_ (_) @guarded.origin)))) @guard.path-prefix
  (#any-of? @_function "commonpath" "commonprefix")
  (#match? @guard.path-prefix "=="))
((comparison_operator (call function: (attribute attribute: (identifier) @_function) arguments: (argument_list (_ (_) @guarded.origin)))) @guard.path-prefix
  (#any-of? @_function "commonpath" "commonprefix")
  (#match? @guard.path-prefix "!=")
  (#set! when "false"))

; base in target.parents
((comparison_operator . (_) . (attribute object: (_) @guarded.origin attribute: (identifier) @_parents) .) @guard.path-prefix
  (#eq? @_parents "parents")
  (#not-match? @guard.path-prefix "not\\s+in"))
((comparison_operator . (_) . (attribute object: (_) @guarded.origin attribute: (identifier) @_parents) .) @guard.path-prefix
  (#eq? @_parents "parents")
  (#match? @guard.path-prefix "not\\s+in")
  (#set! when "false"))

; ".." in name
((comparison_operator . (string) @_dots . (_) @guarded.origin .) @guard.path-prefix
  (#match? @_dots "^['\"](\\.\\.\\/?|/)['\"]$")
  (#not-match? @guard.path-prefix "not\\s+in")
  (#set! when "false"))

; urlparse(url).netloc == request.host, parsed.hostname != "example.com"
((comparison_operator . (attribute object: (_) @guarded.origin attribute: (identifier) @_part)) @guard.url-host
  (#any-of? @_part "netloc" "hostname" "host")
  (#match? @guard.url-host "=="))
((comparison_operator . (attribute object: (_) @guarded.origin attribute: (identifier) @_part)) @guard.url-host
  (#any-of? @_part "netloc" "hostname" "host")
  (#match? @guard.url-host "!=")
  (#set! when "false"))
((attribute object: (_) @guarded.origin attribute: (identifier) @_part) @guard.url-host
  (#any-of? @_part "netloc" "hostname")
  (#set! when "false"))
((call function: (attribute object: (attribute object: (_) @guarded.origin attribute: (identifier) @_part) attribute: (identifier) @_function)) @guard.url-host
  (#any-of? @_part "netloc" "hostname")
  (#any-of? @_function "endswith" "startswith"))
((call function: (attribute object: (_) @guarded.origin attribute: (identifier) @_function) arguments: (argument_list . [(string) (tuple)] @_start)) @guard.url-host
  (#eq? @_function "startswith")
  (#match? @_start "['\"](https?://[\\w.-]+/|/)['\"]"))
((call function: (attribute object: (_) @guarded.origin attribute: (identifier) @_function) arguments: (argument_list . (_) @_start)) @guard.url-host
  (#eq? @_function "startswith")
  (#match? @_start "^[A-Za-z_.]*([hH]ost|HOST|[uU]rl|URL|BASE|base)[\\w.]*(\\(\\))?$"))

; Calls that never come back.
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]) @exit
  (#any-of? @_function "abort" "exit" "_exit" "quit" "fail" "send_error"))
