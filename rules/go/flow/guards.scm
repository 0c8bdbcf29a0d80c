; Conditions that make a value safe where they hold. `@guard.KIND` is the condition, `@guarded` the value, `@guarded.origin`
; the value and what it is made of. `(#set! when false)`: where it does not hold; `after`: once the call has come back.

; if allowed[name] { … }, if _, ok := allowed[name]; ok { … }, allowedHosts[u.Hostname()]
((index_expression index: (_) @guarded.origin) @guard.allow-list)
((short_var_declaration
  left: (expression_list (_) . (identifier) @guard.allow-list .)
  right: (expression_list . (index_expression index: (_) @guarded.origin) .)))

; slices.Contains(allowed, name), contains(allowed, name)
((call_expression
  function: [(identifier) @_function (selector_expression field: (field_identifier) @_function)]
  arguments: (argument_list . (_) . (_) @guarded.origin .)) @guard.allow-list
  (#match? @_function "^([cC]ontains(String)?|[iI]n(Slice|List|Array)?|[sS]tringInSlice|[iI]ncludes|ContainsFunc)$")
  (#not-match? @guard.allow-list "^(strings|bytes)\\."))

; pattern.MatchString(name); matched, _ := regexp.MatchString("^[a-z]+$", name)
((call_expression
  function: (selector_expression operand: (_) @_pattern field: (field_identifier) @_function)
  arguments: (argument_list . (_) @guarded .)) @guard.word
  (#eq? @_function "MatchString"))
((short_var_declaration
  left: (expression_list . (identifier) @guard.word . (_) .)
  right: (expression_list . (call_expression
    function: (selector_expression field: (field_identifier) @_function)
    arguments: (argument_list . (_) @_pattern . (_) @guarded .)) .))
  (#eq? @_function "MatchString")
  (#match? @_pattern "^[\"`]\\^.*\\$[\"`]$"))

; id, err := strconv.Atoi(text); if err != nil { return }
((short_var_declaration
  left: (expression_list (_) . (identifier) @guard.number .)
  right: (expression_list . (call_expression
    function: (selector_expression field: (field_identifier) @_function)
    arguments: (argument_list . (_) @guarded)) .))
  (#any-of? @_function "Atoi" "ParseInt" "ParseUint" "ParseFloat" "ParseBool")
  (#set! when "false"))
((short_var_declaration
  left: (expression_list (_) . (identifier) @guard.number .)
  right: (expression_list . (call_expression
    function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
    arguments: (argument_list . (_) @guarded)) .))
  (#any-of? @_package "uuid" "netip")
  (#match? @_function "^Parse")
  (#set! when "false"))

; A function that says what it is for: if !isSafePath(path) { return }, if err := validateHost(u); err != nil { return }
((call_expression
  function: [(identifier) @_function (selector_expression field: (field_identifier) @_function)]
  arguments: (argument_list (_) @guarded.origin)) @guard.checked
  (#match? @_function "^([iI]s|[aA]re|[hH]as)(An?)?(Safe|Valid|Allowed|Trusted|Permitted|Local|Internal|Relative|Whitelisted)|^([vV]alid|[aA]llowed)([A-Z]|$)"))
((call_expression
  function: [(identifier) @_function (selector_expression field: (field_identifier) @_function)]
  arguments: (argument_list (_) @guarded.origin)) @guard.checked
  (#match? @_function "^([vV]alidate|[cC]heck|[eE]nsure|[vV]erify)([A-Z]|$)")
  (#set! when "false"))
((short_var_declaration
  left: (expression_list (_) . (identifier) @guard.checked .)
  right: (expression_list . (call_expression
    function: [(identifier) @_function (selector_expression field: (field_identifier) @_function)]
    arguments: (argument_list (_) @guarded.origin)) .))
  (#match? @_function "^([vV]alidate|[cC]heck|[eE]nsure|[vV]erify)([A-Z]|$)")
  (#set! when "false"))

; strings.HasPrefix(path, root), filepath.IsLocal(name), fs.ValidPath(name)
((call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) @guarded.origin . (_) @_base .)) @guard.path-prefix
  (#eq? @_package "strings")
  (#eq? @_function "HasPrefix")
  (#not-match? @_base "^[\"`].{0,2}[\"`]$"))
((call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (_) @guarded.origin .)) @guard.path-prefix
  (#any-of? @_function "IsLocal" "ValidPath"))
; strings.Contains(name, ".."), strings.HasPrefix(relative, "..")
((call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) @guarded.origin . (_) @_dots .)) @guard.path-prefix
  (#eq? @_package "strings")
  (#any-of? @_function "Contains" "ContainsAny" "HasPrefix")
  (#match? @_dots "\\.\\.|^[\"`][/\\\\]+[\"`]$")
  (#set! when "false"))

; u.Host == "example.com", u.Hostname() != host, u.IsAbs()
((binary_expression
  left: [(selector_expression operand: (_) @guarded.origin field: (field_identifier) @_part)
    (call_expression function: (selector_expression operand: (_) @guarded.origin field: (field_identifier) @_part))]
  operator: "==") @guard.url-host
  (#any-of? @_part "Host" "Hostname"))
((binary_expression
  left: [(selector_expression operand: (_) @guarded.origin field: (field_identifier) @_part)
    (call_expression function: (selector_expression operand: (_) @guarded.origin field: (field_identifier) @_part))]
  operator: "!=") @guard.url-host
  (#any-of? @_part "Host" "Hostname")
  (#set! when "false"))
((call_expression function: (selector_expression operand: (_) @guarded.origin field: (field_identifier) @_part)) @guard.url-host
  (#eq? @_part "IsAbs")
  (#set! when "false"))
((call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) @guarded.origin . (_) @_start .)) @guard.url-host
  (#eq? @_package "strings")
  (#any-of? @_function "HasPrefix" "HasSuffix")
  (#match? @_start "^[\"`](https?://[\\w.-]+|/|\\.[\\w.]+)|[hH]ost|HOST|[bB]ase|[uU][rR][lL]|[dD]omain"))

; Calls that never come back.
((call_expression function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)) @exit
  (#any-of? @_package "os" "log" "logger" "logrus" "t")
  (#match? @_function "^(Exit|Fatal\\w*|Panic\\w*)$"))
((call_expression function: (identifier) @_function) @exit
  (#eq? @_function "panic"))
