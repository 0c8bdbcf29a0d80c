; Conditions that make a value safe where they hold. `@guard.KIND` is the condition, `@guarded` the value, `@guarded.origin`
; the value and what it is made of. `(#set! when false)`: where it does not hold; `after`: once the call has come back.

; ALLOWED.include?(name), %w[a b].include?(name), TABLE.key?(name), User.column_names.include?(name)
((call
  receiver: (_) @_list
  method: (identifier) @_function
  arguments: (argument_list . (_) @guarded.origin .)) @guard.allow-list
  (#any-of? @_function "include?" "member?" "key?" "has_key?" "cover?" "any?" "exclude?")
  (#not-eq? @_function "exclude?")
  (#match? @_list "^\\[|^%[wi]|^(\\w+::)*[A-Z][A-Z0-9_]+(\\.\\w+)*$|allow|valid|safe|white_?list|permitted|known|supported|trusted|(column|attribute|field|type|format|key|host|domain|command|method|name|option|class|model|action)(_names?)?(_list)?s?$"))
((call
  receiver: (_) @_list
  method: (identifier) @_function
  arguments: (argument_list . (_) @guarded.origin .)) @guard.allow-list
  (#eq? @_function "exclude?")
  (#set! when "false"))
((call receiver: (_) @guarded.origin method: (identifier) @_function arguments: (argument_list . (_) .)) @guard.allow-list
  (#any-of? @_function "in?" "presence_in"))

; name.match?(/\A\w+\z/), name =~ /\A\w+\z/, /\A\w+\z/.match?(name)
((call receiver: (_) @guarded.origin method: (identifier) @_function arguments: (argument_list . (regex) @_pattern)) @guard.word
  (#any-of? @_function "match?" "match")
  (#match? @_pattern "^(/|%r.)(\\\\A|\\^).*(\\\\[zZ]|\\$)[/)}]")
  (#not-match? @_pattern "\\.[*+]|\\[\\^|\\\\S"))
((call receiver: (regex) @_pattern method: (identifier) @_function arguments: (argument_list . (_) @guarded.origin)) @guard.word
  (#any-of? @_function "match?" "match" "===")
  (#match? @_pattern "^(/|%r.)(\\\\A|\\^).*(\\\\[zZ]|\\$)[/)}]")
  (#not-match? @_pattern "\\.[*+]|\\[\\^|\\\\S"))
((binary left: (_) @guarded.origin operator: "=~" right: (regex) @_pattern) @guard.word
  (#match? @_pattern "^(/|%r.)(\\\\A|\\^).*(\\\\[zZ]|\\$)[/)}]")
  (#not-match? @_pattern "\\.[*+]|\\[\\^|\\\\S"))
((binary left: (_) @guarded.origin operator: "!~" right: (regex) @_pattern) @guard.word
  (#match? @_pattern "^(/|%r.)(\\\\A|\\^).*(\\\\[zZ]|\\$)[/)}]")
  (#not-match? @_pattern "\\.[*+]|\\[\\^|\\\\S")
  (#set! when "false"))
((call receiver: (_) @guarded.origin method: (identifier) @_function arguments: (argument_list . (constant) @_pattern)) @guard.word
  (#any-of? @_function "match?" "match")
  (#match? @_pattern "^[A-Z][A-Z0-9_]+$"))

; A method that says what it is for: return head :bad_request unless safe_path?(path)
((call method: (identifier) @_function arguments: (argument_list (_) @guarded.origin)) @guard.checked
  (#match? @_function "(^|_)(safe|valid|allowed|trusted|permitted|local|internal|whitelisted|known)(_\\w+)?\\?$"))
((call method: (identifier) @_function arguments: (argument_list . (_) @guarded.origin)) @guard.checked
  (#match? @_function "^_?(validate|check|assert|ensure|verify|require)(_\\w+)?!?$")
  (#not-eq? @_function "require")
  (#set! when "after"))

; path.start_with?(base), name.include?("..")
((call receiver: (_) @guarded.origin method: (identifier) @_function arguments: (argument_list . (_) @_base)) @guard.path-prefix
  (#any-of? @_function "start_with?" "starts_with?")
  (#not-match? @_base "^['\"].{0,2}['\"]$"))
((call receiver: (_) @guarded.origin method: (identifier) @_function arguments: (argument_list . [(string) (regex)] @_dots)) @guard.path-prefix
  (#any-of? @_function "include?" "match?" "start_with?")
  (#match? @_dots "^.(\\.\\.[/\\\\]*|/|\\\\\\.\\\\\\.)")
  (#set! when "false"))
((call receiver: (_) @guarded.origin method: (identifier) @_function) @guard.path-prefix
  (#eq? @_function "to_s")
  (#match? @guard.path-prefix "relative_path_from"))

; uri.host == HOST, ALLOWED_HOSTS.include?(uri.host)
((binary left: (call receiver: (_) @guarded.origin method: (identifier) @_part) operator: "==") @guard.url-host
  (#any-of? @_part "host" "hostname" "origin"))
((binary left: (call receiver: (_) @guarded.origin method: (identifier) @_part) operator: "!=") @guard.url-host
  (#any-of? @_part "host" "hostname" "origin")
  (#set! when "false"))
((call receiver: (call receiver: (_) @guarded.origin method: (identifier) @_part) method: (identifier) @_function) @guard.url-host
  (#any-of? @_part "host" "hostname" "origin")
  (#any-of? @_function "end_with?" "ends_with?" "in?" "match?"))
((call receiver: (call receiver: (_) @guarded.origin method: (identifier) @_part) method: (identifier) @_function) @guard.url-host
  (#any-of? @_part "host" "scheme")
  (#any-of? @_function "nil?" "blank?"))
((call receiver: (_) @guarded.origin method: (identifier) @_function arguments: (argument_list . (_) @_start)) @guard.url-host
  (#any-of? @_function "start_with?" "starts_with?")
  (#match? @_start "^['\"](https?://[\\w.-]+/|/)|[hH]ost|HOST|url|URL|BASE|base"))
((call receiver: (_) @guarded.origin method: (identifier) @_function arguments: (argument_list . (regex) @_start)) @guard.url-host
  (#any-of? @_function "match?" "match")
  (#match? @_start "^(/|%r.)(\\\\A|\\^)(\\\\?/|https?)"))

; secure_compare(OpenSSL::HMAC.hexdigest(…, data), signature)
((call method: (identifier) @_function arguments: (argument_list (_) @guarded.origin)) @guard.signed
  (#any-of? @_function "secure_compare" "fixed_length_secure_compare" "verify"))

; Calls that never come back.
((call !receiver method: (identifier) @_function) @exit
  (#any-of? @_function "raise" "fail" "abort" "exit" "halt" "error!" "throw" "not_found!"))
((identifier) @exit
  (#any-of? @exit "raise" "abort" "exit" "not_found!"))
