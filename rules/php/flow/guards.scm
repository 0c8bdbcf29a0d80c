; Conditions that make a value safe where they hold. `@guard.KIND` is the condition, `@guarded` the value, `@guarded.origin`
; the value and what it is made of. `(#set! when false)`: where it does not hold; `after`: once the call has come back.

; in_array($name, ['a', 'b'], true), in_array($name, $allowed)
((function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded.origin) . (argument (_) @_list))) @guard.allow-list
  (#eq? @_function "in_array")
  (#not-match? @_list "^\\$_(GET|POST|REQUEST)"))
((binary_expression left: (function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded))) operator: "===" right: (boolean) @_not) @guard.allow-list
  (#eq? @_function "in_array")
  (#match? @_not "^[fF](alse|ALSE)$")
  (#set! when "false"))
((binary_expression left: (function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded.origin))) operator: ["!==" "!="] right: (boolean) @_not) @guard.allow-list
  (#eq? @_function "array_search")
  (#match? @_not "^[fF](alse|ALSE)$"))

; array_key_exists($name, $pages), isset($pages[$name])
((function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded) . (argument (_) @_table))) @guard.allow-list
  (#any-of? @_function "array_key_exists" "key_exists")
  (#not-match? @_table "^\\$_"))
((function_call_expression function: (name) @_function arguments: (arguments . (argument (subscript_expression . (_) @_table . [(variable_name) (subscript_expression)] @guarded)))) @guard.allow-list
  (#eq? @_function "isset")
  (#not-match? @_table "^\\$_"))

; is_numeric($id), ctype_digit($id)
((function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded))) @guard.number
  (#any-of? @_function "is_numeric" "is_int" "is_integer" "is_float" "is_bool" "ctype_digit" "ctype_xdigit" "wp_is_uuid" "checkdate"))
((function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded) . (argument (_) @_filter))) @guard.number
  (#eq? @_function "filter_var")
  (#match? @_filter "^FILTER_VALIDATE_(INT|FLOAT|BOOL)"))
((binary_expression left: (function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded) . (argument (_) @_filter))) operator: ["===" "=="] right: (boolean)) @guard.number
  (#eq? @_function "filter_var")
  (#match? @_filter "^FILTER_VALIDATE_(INT|FLOAT|IP|EMAIL)")
  (#set! when "false"))
((function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded) . (argument (_) @_filter))) @guard.word
  (#eq? @_function "filter_var")
  (#match? @_filter "^FILTER_VALIDATE_(IP|EMAIL|MAC|DOMAIN)"))
((function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded))) @guard.word
  (#any-of? @_function "ctype_alnum" "ctype_alpha" "ctype_lower" "ctype_upper" "is_email" "validate_file"))

; preg_match('/^\w+$/', $name), preg_match(…) === 1, !== 1
((function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @_pattern) . (argument (_) @guarded.origin))) @guard.word
  (#eq? @_function "preg_match")
  (#match? @_pattern "^['\"](.)(\\^|\\\\A).*(\\$|\\\\z|\\\\Z)\\1[a-zA-Z]*['\"]$")
  (#not-match? @_pattern "\\.[*+]|\\[\\^|\\\\S"))
((binary_expression left: (function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @_pattern) . (argument (_) @guarded.origin))) operator: ["===" "=="] right: (_) @_one) @guard.word
  (#eq? @_function "preg_match")
  (#match? @_pattern "^['\"](.)(\\^|\\\\A).*(\\$|\\\\z|\\\\Z)\\1[a-zA-Z]*['\"]$")
  (#not-match? @_pattern "\\.[*+]|\\[\\^|\\\\S")
  (#eq? @_one "1"))
((binary_expression left: (function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @_pattern) . (argument (_) @guarded.origin))) operator: ["!==" "!=" "===" "=="] right: (_) @_one) @guard.word
  (#eq? @_function "preg_match")
  (#match? @_pattern "^['\"](.)(\\^|\\\\A).*(\\$|\\\\z|\\\\Z)\\1[a-zA-Z]*['\"]$")
  (#not-match? @_pattern "\\.[*+]|\\[\\^|\\\\S")
  (#match? @guard.word "!==?\\s*1$|===?\\s*(0|false)$")
  (#set! when "false"))

; A function that says what it is for: if (!isSafePath($path)) { return; }
([
  (function_call_expression function: (name) @_function arguments: (arguments (argument (_) @guarded.origin)))
  (member_call_expression name: (name) @_function arguments: (arguments (argument (_) @guarded.origin)))
  (scoped_call_expression name: (name) @_function arguments: (arguments (argument (_) @guarded.origin)))
] @guard.checked
  (#match? @_function "^_?(is|are|has)_?(A?n?_?)?([sS]afe|[vV]alid|[aA]llowed|[tT]rusted|[pP]ermitted|[lL]ocal|[iI]nternal|[rR]elative)|[aA]llowed_?([hH]ost|[uU]rl|[pP]ath|[oO]rigin)|^wp_http_validate_url$"))
([
  (function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded.origin)))
  (member_call_expression name: (name) @_function arguments: (arguments . (argument (_) @guarded.origin)))
  (scoped_call_expression name: (name) @_function arguments: (arguments . (argument (_) @guarded.origin)))
] @guard.checked
  (#match? @_function "^_?([vV]alidate|check|assert|ensure|verify|require)[A-Z_]")
  (#set! when "after"))

; strpos($path, $base) === 0, str_starts_with($path, $base)
((binary_expression left: (function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded.origin) . (argument (_) @_base))) operator: ["===" "=="] right: (_) @_zero) @guard.path-prefix
  (#any-of? @_function "strpos" "stripos" "strncmp")
  (#eq? @_zero "0")
  (#not-match? @_base "^.{0,3}$"))
((binary_expression left: (function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded.origin) . (argument (_) @_base))) operator: ["!==" "!="] right: (_) @_zero) @guard.path-prefix
  (#any-of? @_function "strpos" "stripos" "strncmp")
  (#eq? @_zero "0")
  (#not-match? @_base "^.{0,3}$")
  (#set! when "false"))
((function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded.origin) . (argument (_) @_base))) @guard.path-prefix
  (#eq? @_function "str_starts_with")
  (#not-match? @_base "^.{0,3}$"))
((binary_expression left: (function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded.origin))) operator: ["===" "=="] right: (_)) @guard.path-prefix
  (#eq? @_function "substr")
  (#match? @guard.path-prefix "strlen\\("))
((binary_expression left: (function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded.origin))) operator: ["!==" "!="] right: (_)) @guard.path-prefix
  (#eq? @_function "substr")
  (#match? @guard.path-prefix "strlen\\(")
  (#set! when "false"))

; strpos($name, '..') !== false, str_contains($name, '..'), preg_match('/\.\./', $name)
((binary_expression left: (function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded.origin) . (argument (string) @_dots))) operator: ["!==" "!="] right: (_) @_not) @guard.path-prefix
  (#any-of? @_function "strpos" "stripos" "strstr")
  (#match? @_dots "^.(\\.\\.[/\\\\]*|/|:)['\"]")
  (#match? @_not "^[fF](alse|ALSE)$")
  (#set! when "false"))
((binary_expression left: (function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded.origin) . (argument (string) @_dots))) operator: ["===" "=="] right: (_) @_not) @guard.path-prefix
  (#any-of? @_function "strpos" "stripos" "strstr")
  (#match? @_dots "^.(\\.\\.[/\\\\]*|/|:)['\"]")
  (#match? @_not "^[fF](alse|ALSE)$"))
((function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded.origin) . (argument (string) @_dots))) @guard.path-prefix
  (#any-of? @_function "str_contains" "strpos" "stripos")
  (#match? @_dots "^.(\\.\\.[/\\\\]*|/)['\"]")
  (#set! when "false"))
((function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @_pattern) . (argument (_) @guarded.origin))) @guard.path-prefix
  (#eq? @_function "preg_match")
  (#match? @_pattern "\\\\\\.\\\\\\.|\\.\\{2")
  (#set! when "false"))

; parse_url($url, PHP_URL_HOST) === 'example.com', strpos($url, '/') === 0
((binary_expression left: (function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded.origin))) operator: ["===" "=="] right: (_)) @guard.url-host
  (#eq? @_function "parse_url"))
((binary_expression left: (function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded.origin))) operator: ["!==" "!="] right: (_)) @guard.url-host
  (#eq? @_function "parse_url")
  (#set! when "false"))
((binary_expression left: (_) @guarded.origin operator: ["!==" "!="] right: (_)) @guard.url-host
  (#match? @guarded.origin "\\[['\"]host['\"]\\]$|^\\$\\w*[hH]ost$")
  (#set! when "false"))
((binary_expression left: (_) @guarded.origin operator: ["===" "=="] right: (_)) @guard.url-host
  (#match? @guarded.origin "\\[['\"]host['\"]\\]$|^\\$\\w*[hH]ost$"))
((function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded.origin) . (argument (_) @_start))) @guard.url-host
  (#eq? @_function "str_starts_with")
  (#match? @_start "^['\"](https?://[\\w.-]+/|/)|[hH]ost|HOST|[uU]rl|URL|BASE|[bB]ase"))
((binary_expression left: (function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded.origin) . (argument (_) @_start))) operator: ["===" "=="] right: (_) @_zero) @guard.url-host
  (#eq? @_function "strpos")
  (#eq? @_zero "0")
  (#match? @_start "^['\"](https?://[\\w.-]+/|/)|[hH]ost|HOST|[uU]rl|URL|BASE|[bB]ase"))
((binary_expression left: (function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @guarded.origin) . (argument (_) @_start))) operator: ["!==" "!="] right: (_) @_zero) @guard.url-host
  (#eq? @_function "strpos")
  (#eq? @_zero "0")
  (#match? @_start "^['\"](https?://[\\w.-]+/|/)|[hH]ost|HOST|[uU]rl|URL|BASE|[bB]ase")
  (#set! when "false"))
((function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @_pattern) . (argument (_) @guarded.origin))) @guard.url-host
  (#eq? @_function "preg_match")
  (#match? @_pattern "^['\"].\\^(\\\\?/|https?[^'\"]*\\\\?/\\\\?/[\\w.\\\\-]+(\\\\?/|\\$))"))

; hash_equals(hash_hmac('sha256', $data, $key), $signature)
((function_call_expression function: (name) @_function arguments: (arguments (argument (_) @guarded.origin))) @guard.signed
  (#any-of? @_function "hash_equals" "openssl_verify" "sodium_crypto_sign_verify_detached" "sodium_crypto_auth_verify"))

; Calls that never come back.
((function_call_expression function: (name) @_function) @exit
  (#any-of? @_function "die" "exit" "wp_die" "abort" "wp_send_json" "wp_send_json_error" "wp_send_json_success" "show_404" "show_error" "dd"))
