; crypto.randomBytes(1)[0] % 10, bytes[i] % letters.length
((binary_expression
  left: (subscript_expression object: (_) @_bytes)
  operator: "%"
  right: (_) @_range) @alert @call
  (#origin-match? @_bytes "(randomBytes|getRandomValues|secureRandom)\\($|^(secureRandom|crypto\\.randomBytes|randomBytes)\\(")
  (#not-match? @_range "^(2|4|8|16|32|64|128|256|0x10|0x100)$"))

; crypto.randomBytes(1)[0] + crypto.randomBytes(1)[0]
((binary_expression
  left: (subscript_expression object: (call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]))
  operator: ["+" "*"]
  right: (subscript_expression object: (call_expression))) @alert @call
  (#any-of? @_function "randomBytes" "secureRandom"))

; Math.floor(bytes[i] / 25.6)
(call_expression
  function: (member_expression object: (identifier) @_math property: (property_identifier) @_round)
  arguments: (arguments . (binary_expression left: (subscript_expression object: (_) @_bytes) operator: "/" right: (number) @_divisor) @alert @call)
  (#eq? @_math "Math")
  (#any-of? @_round "floor" "round" "trunc")
  (#not-match? @_divisor "^(2|4|8|16|32|64|128|256)$")
  (#origin-match? @_bytes "(randomBytes|getRandomValues|secureRandom)\\("))
