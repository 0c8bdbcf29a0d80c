; Ciphers that are broken, modes that show patterns, and createCipher without an initialization vector.
(call_expression
  function: [
    (identifier) @alert @cipher
    (member_expression object: (_) @_module property: (property_identifier) @alert @cipher)
  ]
  arguments: (arguments . (_) . (_))
  (#any-of? @cipher "createCipher" "createDecipher")
  (#file-match? "crypto"))

(call_expression
  function: [(identifier) @_create (member_expression property: (property_identifier) @_create)]
  arguments: (arguments . [(string) (template_string)] @alert @cipher)
  (#any-of? @_create "createCipheriv" "createDecipheriv")
  (#match? @cipher "^.([dD][eE][sS]\\b|[dD][eE][sS]-|[dD][eE][sS]3|[rR][cC][24]|[bB][fF]-|[cC][aA][sS][tT]|[iI][dD][eE][aA])|-[eE][cC][bB].$"))

; CryptoJS.DES.encrypt(…)
(call_expression
  function: (member_expression
    object: (member_expression object: (identifier) @_library property: (property_identifier) @alert @cipher)
    property: (property_identifier) @_method)
  (#match? @_library "^[cC]rypto(JS|js)$")
  (#any-of? @cipher "DES" "TripleDES" "RC4" "RC4Drop" "Rabbit" "RabbitLegacy")
  (#any-of? @_method "encrypt" "decrypt"))

; { mode: CryptoJS.mode.ECB }
(pair
  key: (property_identifier) @_key
  value: (member_expression object: (member_expression) @_modes property: (property_identifier) @_mode) @alert @cipher
  (#eq? @_key "mode")
  (#match? @_modes "\\.mode$")
  (#eq? @_mode "ECB"))
