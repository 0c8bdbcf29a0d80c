; new RSACryptoServiceProvider(1024)
(object_creation_expression
  type: (_) @_type
  arguments: (argument_list . (argument (integer_literal) @alert @fix @bits))
  (#match? @_type "(^|\\.)(RSACryptoServiceProvider|RSACng|RSAOpenSsl|DSACryptoServiceProvider|DSACng)$")
  (#any-of? @bits "384" "512" "768" "1024" "1536" "0x400" "0x200"))

; RSA.Create(1024)
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_method)
  arguments: (argument_list . (argument (integer_literal) @alert @fix @bits) .)
  (#match? @_class "(^|\\.)(RSA|DSA)$")
  (#eq? @_method "Create")
  (#any-of? @bits "384" "512" "768" "1024" "1536"))

; rsa.KeySize = 1024
(assignment_expression
  left: [(identifier) @_property (member_access_expression name: (identifier) @_property)]
  right: (integer_literal) @alert @fix @bits
  (#eq? @_property "KeySize")
  (#any-of? @bits "384" "512" "768" "1024" "1536")
  (#function-match? @alert "RSA|DSA"))

; generator.Init(new KeyGenerationParameters(random, 1024))
(object_creation_expression
  type: (_) @_type
  arguments: (argument_list . (argument) . (argument (integer_literal) @alert @fix @bits) .)
  (#match? @_type "(^|\\.)(RsaKeyGenerationParameters|KeyGenerationParameters)$")
  (#any-of? @bits "384" "512" "768" "1024" "1536"))
