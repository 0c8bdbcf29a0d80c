; aes.IV = new byte[16]
(assignment_expression
  left: [(identifier) @_property (member_access_expression name: (identifier) @_property)]
  right: [
    (array_creation_expression)
    (implicit_array_creation_expression)
    (invocation_expression
      function: (member_access_expression name: (identifier) @_bytes)
      arguments: (argument_list . (argument (string_literal))))
  ] @alert @iv
  (#eq? @_property "IV")
  (#function-match? @alert "\\.CreateEncryptor\\(|\\.Encrypt\\w*\\(|Encrypt\\w*\\("))

; aes.IV = Encoding.ASCII.GetBytes(Iv) with a constant of the class
(assignment_expression
  left: [(identifier) @_property (member_access_expression name: (identifier) @_property)]
  right: (invocation_expression
    function: (member_access_expression name: (identifier) @_bytes)
    arguments: (argument_list . (argument (identifier) @_text))) @alert @iv
  (#eq? @_property "IV")
  (#any-of? @_bytes "GetBytes" "FromBase64String" "FromHexString")
  (#constant? @_text)
  (#function-match? @alert "\\.CreateEncryptor\\(|\\.Encrypt\\w*\\("))

; aes.CreateEncryptor(key, new byte[16])
(invocation_expression
  function: (member_access_expression name: (identifier) @_method)
  arguments: (argument_list . (argument) . (argument [
    (array_creation_expression)
    (invocation_expression
      function: (member_access_expression name: (identifier) @_bytes)
      arguments: (argument_list . (argument (string_literal))))
  ] @alert @iv) .)
  (#eq? @_method "CreateEncryptor"))
