; new Rfc2898DeriveBytes(password, salt, 1000)
(object_creation_expression
  type: (_) @_type
  arguments: (argument_list . (argument) . (argument) . (argument (integer_literal) @alert @rounds))
  (#match? @_type "(^|\\.)Rfc2898DeriveBytes$")
  (#match? @rounds "^[0-9]{1,2}_?[0-9]{0,3}$")
  (#not-match? @rounds "^[1-9][0-9]_?[0-9]{3}$"))

; new Rfc2898DeriveBytes(password, salt)
(object_creation_expression
  type: (_) @_type
  arguments: (argument_list . (argument) . (argument (_) @_salt) .)
  (#match? @_type "(^|\\.)(Rfc2898DeriveBytes|PasswordDeriveBytes)$")) @alert @rounds

; Rfc2898DeriveBytes.Pbkdf2(password, salt, 1000, …)
(invocation_expression
  function: (member_access_expression name: (identifier) @_method)
  arguments: (argument_list . (argument) . (argument) . (argument (integer_literal) @alert @rounds))
  (#eq? @_method "Pbkdf2")
  (#match? @rounds "^[0-9]{1,2}_?[0-9]{0,3}$")
  (#not-match? @rounds "^[1-9][0-9]_?[0-9]{3}$"))

; KeyDerivation.Pbkdf2(…, iterationCount: 1000, …)
(argument
  name: (identifier) @_name
  (integer_literal) @alert @rounds
  (#any-of? @_name "iterationCount" "iterations")
  (#match? @rounds "^[0-9]{1,2}_?[0-9]{0,3}$")
  (#not-match? @rounds "^[1-9][0-9]_?[0-9]{3}$")
  (#function-match? @alert "Pbkdf2|Rfc2898DeriveBytes"))
