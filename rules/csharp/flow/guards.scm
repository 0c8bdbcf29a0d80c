; Conditions that make a value safe where they hold. `@guard.KIND` is the condition, `@guarded` the value, `@guarded.origin`
; the value and what it is made of. `(#set! when false)`: where it does not hold; `after`: once the call has come back.

; Allowed.Contains(name), new[] { "a", "b" }.Contains(name), Columns.ContainsKey(name)
((invocation_expression function: (member_access_expression expression: (_) @_list name: (identifier) @_method) arguments: (argument_list . (argument (_) @guarded.origin))) @guard.allow-list
  (#any-of? @_method "Contains" "ContainsKey" "Any" "Exists" "TryGetValue")
  (#match? @_list "[aA]llow|ALLOW|[wW]hite_?[lL]ist|[vV]alid|[sS]afe|[tT]rusted|[kK]nown|[pP]ermitted|[sS]upported|[cC]olumns$|[fF]ields$|[hH]osts$|^new\\b|^_?[A-Z]\\w*$"))

; name == "admin" is known; name.Equals("admin")
((invocation_expression function: (member_access_expression expression: (_) @guarded name: (identifier) @_method) arguments: (argument_list . (argument (string_literal)))) @guard.allow-list
  (#eq? @_method "Equals"))

; Regex.IsMatch(name, "^[a-z]+$"), pattern.IsMatch(name), name.All(char.IsLetter)
((invocation_expression function: (member_access_expression name: (identifier) @_method) arguments: (argument_list . (argument (_) @guarded) . (argument (_) @_pattern))) @guard.word
  (#eq? @_method "IsMatch")
  (#match? @_pattern "\\^.*\\$\"$|^[A-Z_]")
  (#not-match? @_pattern "\\.[*+]|\\[\\^"))
((invocation_expression function: (member_access_expression name: (identifier) @_method) arguments: (argument_list . (argument (_) @guarded) .)) @guard.word
  (#eq? @_method "IsMatch"))
((invocation_expression function: (member_access_expression expression: (_) @guarded name: (identifier) @_method) arguments: (argument_list . (argument (_) @_test))) @guard.word
  (#eq? @_method "All")
  (#match? @_test "char\\.Is(Letter|Digit)|Char\\.Is(Letter|Digit)"))

; int.TryParse(text, out _): where it holds, the text is a number
((invocation_expression function: (member_access_expression expression: (_) @_class name: (identifier) @_method) arguments: (argument_list . (argument (_) @guarded))) @guard.number
  (#eq? @_method "TryParse")
  (#match? @_class "^(int|long|short|Guid|decimal|double|DateTime|Int32|Int64|bool)$"))

; A function that says what it is for: if (!IsSafePath(path)) throw …
((invocation_expression function: (_) @_function arguments: (argument_list (argument (_) @guarded.origin))) @guard.checked
  (#match? @_function "(^|\\.)(Is|Are|Has)\\w*(Safe|Valid|Allowed|Trusted|Permitted|Local|Internal|Whitelisted|Plain|Known)\\w*$"))
((invocation_expression function: (_) @_function arguments: (argument_list . (argument (_) @guarded.origin))) @guard.checked
  (#match? @_function "(^|\\.)(Validate|Check|Assert|Ensure|Verify|Require|Refuse|Guard|Throw(If|Unless))([A-Z]\\w*)?$")
  (#not-match? @_function "NotNull|NullOr|ThrowIfNull|VerifyHash")
  (#set! when "after"))

; full.StartsWith(root), name.Contains("..")
((invocation_expression function: (member_access_expression expression: (_) @guarded.origin name: (identifier) @_method) arguments: (argument_list . (argument (_) @_base))) @guard.path-prefix
  (#eq? @_method "StartsWith")
  (#not-match? @_base "^\".{0,2}\"$"))
((invocation_expression function: (member_access_expression expression: (_) @guarded.origin name: (identifier) @_method) arguments: (argument_list . (argument (_) @_dots))) @guard.path-prefix
  (#any-of? @_method "Contains" "StartsWith" "IndexOf")
  (#match? @_dots "^\"(\\.\\.[\\\\/]*|/|\\\\\\\\)\"$|^'[/\\\\]")
  (#set! when "false"))
((binary_expression left: (invocation_expression function: (member_access_expression expression: (_) @guarded.origin name: (identifier) @_method)) operator: [">=" "!=" ">"]) @guard.path-prefix
  (#any-of? @_method "IndexOf" "IndexOfAny")
  (#set! when "false"))

; Url.IsLocalUrl(url), url.StartsWith("https://example.com/"), Hosts.Contains(uri.Host), uri.Host == "example.com"
((invocation_expression function: (_) @_function arguments: (argument_list . (argument (_) @guarded.origin))) @guard.local-url
  (#match? @_function "(^|\\.)(IsLocalUrl|IsUrlLocalToHost|IsValidReturnUrl|IsInDomain)$"))
((invocation_expression function: (member_access_expression expression: (_) @guarded.origin name: (identifier) @_method) arguments: (argument_list . (argument (_) @_start))) @guard.url-host
  (#eq? @_method "StartsWith")
  (#match? @_start "^\\$?\"(https?://[\\w.-]+/?|/)|^[A-Za-z_.]*([hH]ost|[uU]rl|[bB]ase)"))
((invocation_expression function: (member_access_expression name: (identifier) @_method) arguments: (argument_list . (argument (member_access_expression expression: (_) @guarded.origin name: (identifier) @_part)))) @guard.url-host
  (#any-of? @_method "Contains" "Equals")
  (#any-of? @_part "Host" "Authority" "DnsSafeHost" "IdnHost"))
((invocation_expression function: (member_access_expression expression: (member_access_expression expression: (_) @guarded.origin name: (identifier) @_part) name: (identifier) @_method)) @guard.url-host
  (#any-of? @_part "Host" "Authority" "DnsSafeHost" "IdnHost")
  (#any-of? @_method "Equals" "EndsWith"))
((binary_expression left: (member_access_expression expression: (_) @guarded.origin name: (identifier) @_part) operator: "==") @guard.url-host
  (#any-of? @_part "Host" "Authority"))
((binary_expression left: (member_access_expression expression: (_) @guarded.origin name: (identifier) @_part) operator: "!=") @guard.url-host
  (#any-of? @_part "Host" "Authority")
  (#set! when "false"))

; Calls that never come back.
((invocation_expression function: (member_access_expression expression: (_) @_class name: (identifier) @_method)) @exit
  (#match? @_class "(^|\\.)Environment$")
  (#any-of? @_method "Exit" "FailFast"))
