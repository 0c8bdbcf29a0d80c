; computed.SequenceEqual(signature) beside an HMAC
(invocation_expression
  function: (member_access_expression expression: [(identifier) (member_access_expression) (invocation_expression)] @left name: (identifier) @_method)
  arguments: (argument_list . (argument [(identifier) (member_access_expression)] @right) .)
  (#eq? @_method "SequenceEqual")
  (#match? @right "([sS]ignature|[sS]ig|[mM]ac|MAC|[hH]mac|HMAC|[hH]ash|[eE]xpected|[cC]omputed|[aA]ctual|[dD]igest)$")
  (#function-match? @left "HMAC|[hH]mac|Rfc2898DeriveBytes|KeyDerivation\\.Pbkdf2")) @alert @comparison @fix

; computed == signature beside an HMAC
(binary_expression
  left: [(identifier) (member_access_expression) (invocation_expression)] @_left
  operator: ["==" "!="]
  right: [(identifier) (member_access_expression) (element_access_expression)] @_right
  (#match? @_right "([sS]ignature|[sS]ig|[mM]ac|MAC|[hH]mac|HMAC|[hH]ash|[eE]xpected\\w*|[cC]omputed\\w*|[dD]igest)$")
  (#match? @_left "([sS]ignature|[sS]ig|[mM]ac|MAC|[hH]mac|HMAC|[hH]ash|[eE]xpected\\w*|[cC]omputed\\w*|[dD]igest|ToString\\(.*\\)|ToBase64String\\(.*\\)|ToHexString\\(.*\\))$")
  (#function-match? @_left "new HMAC|HMACSHA\\d+\\.HashData|KeyDerivation\\.Pbkdf2|Rfc2898DeriveBytes")) @alert @comparison

; a header compared with the secret
(binary_expression
  left: (_) @_left
  operator: ["==" "!="]
  right: [(identifier) (member_access_expression) (element_access_expression)] @_right
  (#match? @_right "([sS]ecret|[aA]pi_?[kK]ey|[tT]oken)([\"\\]]*)$")
  (#origin-match? @_left "(^|\\.)Request\\.Headers(\\[|\\.|$)")) @alert @comparison
