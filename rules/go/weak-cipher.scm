; DES, triple DES or RC4.
(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function) @alert @cipher
  (#any-of? @_package "des" "rc4")
  (#any-of? @_function "NewCipher" "NewTripleDESCipher")
  (#file-match? "\"crypto/(des|rc4)\""))

; CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}
(literal_value
  (literal_element (selector_expression operand: (identifier) @_package field: (field_identifier) @_suite) @alert @cipher)
  (#eq? @_package "tls")
  (#match? @_suite "^TLS_(RSA_WITH_\\w+|\\w+_(RC4_128|3DES_EDE_CBC)_SHA)$")
  (#not-name-match? @alert "[wW]eak|[iI]nsecure|[bB]ad|[fF]orbidden|[dD]isallowed|[nN]ames?$"))
