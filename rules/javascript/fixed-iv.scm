; crypto.createCipheriv('aes-256-cbc', key, '0123456789abcdef'), …, Buffer.alloc(16, 0)
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . (_) . (_) . [(string) (identifier) (member_expression)] @alert @iv)
  (#eq? @_function "createCipheriv")
  (#constant? @iv)
  (#not-match? @iv "^(null|undefined)$|^['\"`]['\"`]$"))
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . (_) . (_) . (call_expression arguments: (arguments . [(string) (number)])) @alert @iv)
  (#eq? @_function "createCipheriv")
  (#match? @iv "^Buffer\\.(alloc\\(\\d+(, ?(0|0x00|['\"].?['\"]))?\\)|from\\(['\"][^'\"$]+['\"](, ?['\"]\\w+['\"])?\\))$"))

; const iv = Buffer.from('0123456789abcdef')
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . (_) . (_) . [(identifier) (member_expression)] @sink @iv)
  (#eq? @_function "createCipheriv"))
((call_expression
  function: (member_expression object: (identifier) @_buffer property: (property_identifier) @_make)
  arguments: (arguments . [(string) (number)])) @source
  (#eq? @_buffer "Buffer")
  (#any-of? @_make "alloc" "from"))

; crypto.randomFillSync(iv), head.copy(iv), iv.writeUInt32BE(counter): something else is in it
((call_expression arguments: (arguments (identifier) @guarded)) @guard
  (#not-match? @guard "^(crypto\\.)?createCipheriv|^console\\.")
  (#set! when "after"))
((call_expression function: (member_expression object: (identifier) @guarded property: (property_identifier) @_function)) @guard
  (#match? @_function "^(write|fill|set|copy)")
  (#set! when "after"))
