; Conditions that make a value safe where they hold. `@guard.KIND` is the condition, `@guarded` the value, `@guarded.origin`
; the value and what it is made of. `(#set! when false)`: where it does not hold; `after`: once the call has come back.

; ALLOWED.includes(name), ['a', 'b'].includes(name), allowed.has(name), TABLE.hasOwnProperty(name)
((call_expression
  function: (member_expression object: (_) @_list property: (property_identifier) @_function)
  arguments: (arguments . (_) @guarded.origin)) @guard.allow-list
  (#any-of? @_function "includes" "has" "hasOwnProperty" "hasOwn" "some")
  (#match? @_list "^\\[|[aA]llow|ALLOW|[wW]hite_?[lL]ist|WHITE|[vV]alid|VALID|[sS]afe|SAFE|[tT]rusted|[kK]nown|[pP]ermitted|[sS]upported|^(\\w+\\.)?[A-Z][A-Z0-9_]+$|([cC]olumn|[fF]ield|[cC]hoice|[tT]ype|[fF]ormat|[kK]ey|[hH]ost|[dD]omain|[oO]rigin|[cC]ommand)s$|^Object\\.(keys|values)\\("))

; ALLOWED.indexOf(name) !== -1, ALLOWED.indexOf(name) >= 0
((binary_expression
  left: (call_expression
    function: (member_expression object: (_) @_list property: (property_identifier) @_function)
    arguments: (arguments . (_) @guarded.origin))
  operator: ["!==" "!=" ">=" ">"] right: (_) @_limit) @guard.allow-list
  (#eq? @_function "indexOf")
  (#match? @_limit "^(-1|0)$")
  (#match? @_list "^\\[|[aA]llow|ALLOW|[wW]hite|WHITE|[vV]alid|[sS]afe|[tT]rusted|[kK]nown|[sS]upported|^[A-Z][A-Z0-9_]+$"))
((binary_expression
  left: (call_expression
    function: (member_expression object: (_) @_list property: (property_identifier) @_function)
    arguments: (arguments . (_) @guarded.origin))
  operator: ["===" "==" "<"] right: (_) @_limit) @guard.allow-list
  (#eq? @_function "indexOf")
  (#match? @_limit "^(-1|0)$")
  (#match? @_list "^\\[|[aA]llow|ALLOW|[wW]hite|WHITE|[vV]alid|[sS]afe|[tT]rusted|[kK]nown|[sS]upported|^[A-Z][A-Z0-9_]+$")
  (#set! when "false"))

; name in TABLE
((binary_expression left: (_) @guarded operator: "in" right: (identifier)) @guard.allow-list)

; TABLE[name]
((subscript_expression object: (identifier) @_list index: (_) @guarded) @guard.allow-list
  (#match? @_list "[aA]llow|ALLOW|[wW]hite|WHITE|[vV]alid|[sS]afe|[kK]nown|[sS]upported|^[A-Z][A-Z0-9_]+$"))

; typeof value === 'string', typeof value !== 'string'
((binary_expression left: (unary_expression operator: "typeof" argument: (_) @guarded.origin) operator: ["===" "=="] right: (string) @_type) @guard.text
  (#match? @_type "string|number|boolean"))
((binary_expression left: (unary_expression operator: "typeof" argument: (_) @guarded.origin) operator: ["!==" "!="] right: (string) @_type) @guard.text
  (#match? @_type "string|number|boolean")
  (#set! when "false"))
((binary_expression left: (unary_expression operator: "typeof" argument: (_) @guarded) operator: ["===" "=="] right: (string) @_type) @guard.number
  (#match? @_type "number|boolean"))
((binary_expression left: (unary_expression operator: "typeof" argument: (_) @guarded) operator: ["!==" "!="] right: (string) @_type) @guard.number
  (#match? @_type "number|boolean")
  (#set! when "false"))
((call_expression function: (member_expression object: (identifier) @_number property: (property_identifier) @_function) arguments: (arguments . (_) @guarded)) @guard.number
  (#any-of? @_number "Number" "_" "mongoose" "ObjectId")
  (#any-of? @_function "isInteger" "isSafeInteger" "isFinite" "isNumber" "isValidObjectId" "isValid"))
((call_expression function: (identifier) @_function arguments: (arguments . (_) @guarded)) @guard.number
  (#any-of? @_function "isNaN")
  (#set! when "false"))

; /^[a-z]+$/.test(name), name.match(/^\w+$/), validator.isUUID(id)
((call_expression function: (member_expression object: (regex) @_pattern property: (property_identifier) @_test) arguments: (arguments . (_) @guarded)) @guard.word
  (#any-of? @_test "test" "exec")
  (#match? @_pattern "^/\\^.*\\$/")
  (#not-match? @_pattern "\\.[*+]|\\[\\^|\\\\S"))
((call_expression function: (member_expression object: (_) @guarded property: (property_identifier) @_match) arguments: (arguments . (regex) @_pattern)) @guard.word
  (#eq? @_match "match")
  (#match? @_pattern "^/\\^.*\\$/")
  (#not-match? @_pattern "\\.[*+]|\\[\\^|\\\\S"))
((call_expression function: (member_expression object: (identifier) @_pattern property: (property_identifier) @_test) arguments: (arguments . (_) @guarded)) @guard.word
  (#eq? @_test "test")
  (#match? @_pattern "^[A-Z][A-Z0-9_]+$|[rR]eg[eE]?x?p?$|[pP]attern$"))
((call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)] arguments: (arguments . (_) @guarded)) @guard.word
  (#any-of? @_function "isAlpha" "isAlphanumeric" "isUUID" "isMongoId" "isInt" "isNumeric" "isEmail" "isIP" "isIPv4" "isFQDN" "isSlug" "uuidValidate"))

; /^https:\/\/example\.com\//.test(url)
((call_expression function: (member_expression object: (regex) @_pattern property: (property_identifier) @_test) arguments: (arguments . (_) @guarded)) @guard.url-host
  (#eq? @_test "test")
  (#match? @_pattern "^/\\^(https?|\\()[^\\n]*\\\\/\\\\/[\\w.\\\\-]+(\\\\/|\\$)|^/\\^\\\\/"))
((call_expression function: (member_expression object: (_) @guarded property: (property_identifier) @_match) arguments: (arguments . (regex) @_pattern)) @guard.url-host
  (#eq? @_match "match")
  (#match? @_pattern "^/\\^(https?|\\()[^\\n]*\\\\/\\\\/[\\w.\\\\-]+(\\\\/|\\$)|^/\\^\\\\/"))

; A function that says what it is for: if (!isSafePath(path)) return
((call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)] arguments: (arguments (_) @guarded.origin)) @guard.checked
  (#match? @_function "^_?(is|are|has)_?(An?_?)?(Safe|Valid|Allowed|Trusted|Permitted|Local|Internal|Relative|PathInside|Subdir|WithinDirectory|Contained|safe|valid|allowed)|[aA]llowed(Host|Url|Path|Origin|Domain)|[pP]athInside"))
((call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)] arguments: (arguments . (_) @guarded.origin)) @guard.checked
  (#match? @_function "^_?([vV]alidate|check|assert|ensure|verify|require)[A-Z_]")
  (#set! when "after"))

; target.startsWith(base), !name.includes('..'), path.relative(base, target).startsWith('..')
((call_expression function: (member_expression object: (_) @guarded.origin property: (property_identifier) @_function) arguments: (arguments . (_) @_base)) @guard.path-prefix
  (#eq? @_function "startsWith")
  (#not-match? @_base "^['\"`].{0,2}['\"`]$"))
((call_expression function: (member_expression object: (_) @guarded.origin property: (property_identifier) @_function) arguments: (arguments . (string) @_dots)) @guard.path-prefix
  (#any-of? @_function "includes" "startsWith")
  (#match? @_dots "^['\"](\\.\\.[/\\\\]*|/|\\\\\\\\)['\"]$")
  (#set! when "false"))
((binary_expression left: (call_expression function: (member_expression object: (_) @guarded.origin property: (property_identifier) @_function) arguments: (arguments . (_) @_what)) operator: ["===" "=="] right: (_) @_limit) @guard.path-prefix
  (#eq? @_function "indexOf")
  (#match? @_what "^(['\"]\\.\\.[/\\\\]*['\"]|[a-zA-Z_.]+)$")
  (#match? @_limit "^(-1|0)$"))
((binary_expression left: (call_expression function: (member_expression object: (_) @guarded.origin property: (property_identifier) @_function) arguments: (arguments . (_) @_what)) operator: ["!==" "!=" ">" ">="] right: (_) @_limit) @guard.path-prefix
  (#eq? @_function "indexOf")
  (#match? @_what "^(['\"]\\.\\.[/\\\\]*['\"]|[a-zA-Z_.]+)$")
  (#match? @_limit "^(-1|0)$")
  (#set! when "false"))
((call_expression function: (member_expression object: (regex) @_dots property: (property_identifier) @_test) arguments: (arguments . (_) @guarded.origin)) @guard.path-prefix
  (#eq? @_test "test")
  (#match? @_dots "\\\\\\.\\\\\\.|\\.\\{2")
  (#set! when "false"))

; url.hostname === HOST, new URL(next, base).origin !== location.origin
((binary_expression left: (member_expression object: (_) @guarded.origin property: (property_identifier) @_part) operator: ["===" "=="]) @guard.url-host
  (#any-of? @_part "hostname" "host" "origin"))
((binary_expression left: (member_expression object: (_) @guarded.origin property: (property_identifier) @_part) operator: ["!==" "!="]) @guard.url-host
  (#any-of? @_part "hostname" "host" "origin")
  (#set! when "false"))
((call_expression function: (member_expression object: (member_expression object: (_) @guarded.origin property: (property_identifier) @_part) property: (property_identifier) @_function)) @guard.url-host
  (#any-of? @_part "hostname" "host" "origin")
  (#any-of? @_function "endsWith" "startsWith" "match"))
((call_expression function: (member_expression object: (_) @guarded.origin property: (property_identifier) @_function) arguments: (arguments . (_) @_start)) @guard.url-host
  (#eq? @_function "startsWith")
  (#match? @_start "^['\"`](https?://[\\w.-]+/|/)|[hH]ost|HOST|[uU]rl|URL|BASE|[bB]ase|[oO]rigin|ORIGIN"))

; Calls that never come back.
((call_expression function: (member_expression object: (identifier) @_process property: (property_identifier) @_function)) @exit
  (#eq? @_process "process")
  (#any-of? @_function "exit" "abort"))
((call_expression function: (identifier) @_function) @exit
  (#any-of? @_function "notFound" "permanentRedirect"))
