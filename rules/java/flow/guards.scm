; Conditions that make a value safe where they hold. `@guard.KIND` is the condition, `@guarded` the value, `@guarded.origin`
; the value and what it is made of. `(#set! when false)`: where it does not hold; `after`: once the call has come back.

; ALLOWED.contains(name), Set.of("a", "b").contains(name), TYPES.containsKey(name)
((method_invocation object: (_) @_list name: (identifier) @_function arguments: (argument_list . (_) @guarded.origin .)) @guard.allow-list
  (#any-of? @_function "contains" "containsKey" "has" "isAllowed")
  (#match? @_list "[aA]llow|ALLOW|[wW]hite_?[lL]ist|WHITE|[vV]alid|VALID|[sS]afe|SAFE|[tT]rusted|[kK]nown|[pP]ermitted|[sS]upported|(^|\\.)[A-Z][A-Z0-9_]+$|[cC]olumns$|[fF]ields$|^(List|Set|Map|Arrays|EnumSet)\\.(of|asList|keySet)"))

; "asc".equals(order), order.equalsIgnoreCase("asc")
((method_invocation object: (string_literal) name: (identifier) @_function arguments: (argument_list . (_) @guarded .)) @guard.allow-list
  (#any-of? @_function "equals" "equalsIgnoreCase"))
((method_invocation object: (_) @guarded name: (identifier) @_function arguments: (argument_list . [(string_literal) (identifier)] @_text .)) @guard.allow-list
  (#any-of? @_function "equals" "equalsIgnoreCase")
  (#match? @_text "^(\"|[A-Z][A-Z0-9_]+$)"))

; name.matches("[a-z]+"), PATTERN.matcher(name).matches(), StringUtils.isNumeric(name)
((method_invocation object: (_) @guarded name: (identifier) @_function arguments: (argument_list . (_) @_pattern .)) @guard.word
  (#eq? @_function "matches")
  (#not-match? @_pattern "\\.[*+]|\\[\\^|'.*'"))
((method_invocation object: (identifier) @_class name: (identifier) @_function arguments: (argument_list . (_) @_pattern . (_) @guarded .)) @guard.word
  (#eq? @_class "Pattern")
  (#eq? @_function "matches")
  (#not-match? @_pattern "\\.[*+]|\\[\\^"))
((method_invocation object: (method_invocation name: (identifier) @_matcher arguments: (argument_list . (_) @guarded .)) name: (identifier) @_function) @guard.word
  (#eq? @_matcher "matcher")
  (#eq? @_function "matches"))
((method_invocation name: (identifier) @_function arguments: (argument_list . (_) @guarded)) @guard.word
  (#any-of? @_function "isNumeric" "isAlphanumeric" "isAlpha" "isDigits" "isCreatable"))

; Integer.parseInt(text): past it, the text is a number.
((method_invocation name: (identifier) @_function arguments: (argument_list . (identifier) @guarded .)) @guard.number
  (#any-of? @_function "parseInt" "parseLong" "parseDouble" "fromString")
  (#set! when "after"))

; A function that says what it is for: if (!isSafePath(path)) throw …
((method_invocation name: (identifier) @_function arguments: (argument_list (_) @guarded.origin)) @guard.checked
  (#match? @_function "^(is|are|has)(An?)?(Safe|Valid|Allowed|Trusted|Permitted|Local|Internal|Whitelisted|Relative)|^(isAllowed|allowedHost)"))
((method_invocation name: (identifier) @_function arguments: (argument_list . (_) @guarded.origin)) @guard.checked
  (#match? @_function "^(validate|check|assert|ensure|verify|requireSafe|requireValid)([A-Z]|$)")
  (#not-match? @_function "^checkNotNull|^assert(Equals|NotNull|True)|^verify(Signature|Token)?$")
  (#set! when "after"))

; path.startsWith(BASE), file.getCanonicalPath().startsWith(BASE)
((method_invocation object: (_) @guarded.origin name: (identifier) @_function arguments: (argument_list . (_) @_base .)) @guard.path-prefix
  (#eq? @_function "startsWith")
  (#not-match? @_base "^\".{0,2}\"$"))
; startsWithPath(file.getCanonicalPath(), folder), isInside(folder, file)
((method_invocation name: (identifier) @_function arguments: (argument_list (_) @guarded.origin)) @guard.path-prefix
  (#match? @_function "^startsWith(Path|Dir|Folder)|^is(Within|Inside|Below|Under|ChildOf|Descendant|Contained|Sub([pP]ath|[dD]ir|[fF]older))(Of|In|\\w*([dD]ir|[fF]older|[pP]ath|[bB]ase|[rR]oot)\\w*)?$"))
; name.contains("..")
((method_invocation object: (_) @guarded.origin name: (identifier) @_function arguments: (argument_list . (_) @_dots .)) @guard.path-prefix
  (#any-of? @_function "contains" "indexOf" "startsWith")
  (#match? @_dots "^\"(\\.\\.[\\\\/]*|/|\\\\\\\\)\"$")
  (#set! when "false"))

; name.lastIndexOf('/') >= 0, name.indexOf("..") == -1
((binary_expression
  left: (method_invocation object: (_) @guarded.origin name: (identifier) @_function arguments: (argument_list . (_) @_dots .))
  operator: [">=" ">" "!="]) @guard.path-prefix
  (#any-of? @_function "indexOf" "lastIndexOf")
  (#match? @_dots "^[\"'](\\.\\.|/|\\\\\\\\)[\"']$")
  (#set! when "false"))
((binary_expression
  left: (method_invocation object: (_) @guarded.origin name: (identifier) @_function arguments: (argument_list . (_) @_dots .))
  operator: ["<" "=="]) @guard.path-prefix
  (#any-of? @_function "indexOf" "lastIndexOf")
  (#match? @_dots "^[\"'](\\.\\.|/|\\\\\\\\)[\"']$"))

; ALLOWED_HOSTS.contains(uri.getHost()), "example.com".equals(uri.getHost()), host.endsWith(".example.com")
((method_invocation object: (string_literal) name: (identifier) @_function arguments: (argument_list . (method_invocation object: (_) @guarded.origin name: (identifier) @_part) .)) @guard.url-host
  (#any-of? @_function "equals" "equalsIgnoreCase")
  (#any-of? @_part "getHost" "getAuthority"))
((method_invocation object: (method_invocation object: (_) @guarded.origin name: (identifier) @_part) name: (identifier) @_function) @guard.url-host
  (#any-of? @_part "getHost" "getAuthority")
  (#any-of? @_function "equals" "equalsIgnoreCase" "endsWith"))
((method_invocation object: (_) @guarded.origin name: (identifier) @_function arguments: (argument_list . (_) @_start .)) @guard.url-host
  (#eq? @_function "startsWith")
  (#match? @_start "^\"(https?://[\\w.-]+/?|/)\"$|^[A-Za-z_.]*([hH]ost|HOST|[uU]rl|URL|BASE|base)[\\w.]*(\\(\\))?$"))
((method_invocation object: (_) @guarded.origin name: (identifier) @_function) @guard.url-host
  (#eq? @_function "isAbsolute")
  (#set! when "false"))

; if (n > 1000) throw …, while (n < limit)
((binary_expression left: (_) @guarded operator: [">" ">="]) @guard.bounds
  (#set! when "false"))
((binary_expression left: (_) @guarded operator: ["<" "<="]) @guard.bounds)
((binary_expression operator: ["<" "<="] right: (_) @guarded) @guard.bounds
  (#set! when "false"))
((binary_expression operator: [">" ">="] right: (_) @guarded) @guard.bounds)

; Calls that never come back.
((method_invocation object: (identifier) @_class name: (identifier) @_function) @exit
  (#any-of? @_class "System" "Runtime")
  (#any-of? @_function "exit" "halt"))
