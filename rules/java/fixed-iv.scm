; new IvParameterSpec(new byte[16]), new GCMParameterSpec(128, "…".getBytes())
(object_creation_expression
  type: (type_identifier) @_type
  arguments: (argument_list (array_creation_expression) @alert @iv)
  (#any-of? @_type "IvParameterSpec" "GCMParameterSpec")
  (#not-match? @iv "\\{[^}]*[a-zA-Z_]{2}")
  (#not-function-match? @iv "DECRYPT_MODE"))
(object_creation_expression
  type: (type_identifier) @_type
  arguments: (argument_list . (identifier) @alert @iv)
  (#eq? @_type "IvParameterSpec")
  (#before-match? @iv "byte\\[\\] {it} = new byte\\[[^\\]]*\\];|byte\\[\\] {it} = \\{|byte\\[\\] {it} = \"[^\"]*\"\\.getBytes\\(")
  (#not-function-match? @iv "DECRYPT_MODE|nextBytes|arraycopy|\\.get\\({it}|\\.read\\w*\\({it}|[rR]andom|putLong|putInt|{it}\\[|[(,] ?{it},"))
(object_creation_expression
  type: (type_identifier) @_type
  arguments: (argument_list . (_) . (identifier) @alert @iv)
  (#eq? @_type "GCMParameterSpec")
  (#before-match? @iv "byte\\[\\] {it} = new byte\\[[^\\]]*\\];|byte\\[\\] {it} = \\{|byte\\[\\] {it} = \"[^\"]*\"\\.getBytes\\(")
  (#not-function-match? @iv "DECRYPT_MODE|nextBytes|arraycopy|\\.get\\({it}|\\.read\\w*\\({it}|[rR]andom|putLong|putInt|{it}\\[|\\({it},"))

; new IvParameterSpec("0123456789abcdef".getBytes()), new IvParameterSpec(IV.getBytes())
(object_creation_expression
  type: (type_identifier) @_type
  arguments: (argument_list (method_invocation object: (_) @_text name: (identifier) @_method) @alert @iv)
  (#any-of? @_type "IvParameterSpec" "GCMParameterSpec")
  (#eq? @_method "getBytes")
  (#constant? @_text)
  (#not-function-match? @iv "DECRYPT_MODE"))
