; ValidateLifetime = false, unless it is about a token that may have run out
(assignment_expression
  left: [(identifier) @check (member_access_expression name: (identifier) @check)]
  right: (boolean_literal) @alert
  (#any-of? @check "ValidateLifetime" "RequireExpirationTime")
  (#eq? @alert "false")
  (#not-function-match? @alert "[eE]xpired|[rR]efresh|LifetimeValidator\\s*="))

; ValidateIssuer = false beside ValidateAudience = false
(assignment_expression
  left: [(identifier) @check (member_access_expression name: (identifier) @check)]
  right: (boolean_literal) @alert
  (#eq? @check "ValidateAudience")
  (#eq? @alert "false")
  (#function-match? @alert "\\bValidateIssuer\\s*=\\s*false")
  (#not-function-match? @alert "AudienceValidator\\s*=|IssuerValidator\\s*="))
