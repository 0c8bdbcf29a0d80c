; A key pair of RSA, DSA or Diffie-Hellman of less than 2,048 bits. Keys of curves are shorter: 256 bits.
(method_invocation
  object: (_) @_generator
  name: (identifier) @_function
  arguments: (argument_list . (decimal_integer_literal) @alert @bits)
  (#eq? @_function "initialize")
  (#match? @bits "^(512|768|1024|1536)$")
  (#match? @_generator "[gG]en|[kK]ey|kpg|^g$|[rR]sa"))
(object_creation_expression
  type: (type_identifier) @_type
  arguments: (argument_list . (decimal_integer_literal) @alert @bits . (_) .)
  (#eq? @_type "RSAKeyGenParameterSpec")
  (#match? @bits "^(512|768|1024|1536)$"))
