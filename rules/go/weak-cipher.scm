; DES, triple DES or RC4.
(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function) @alert @cipher
  (#any-of? @_package "des" "rc4")
  (#any-of? @_function "NewCipher" "NewTripleDESCipher")
  (#file-match? "\"crypto/(des|rc4)\""))
