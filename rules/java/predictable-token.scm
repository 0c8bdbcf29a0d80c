; String token = user.id() + "-" + System.currentTimeMillis();
(local_variable_declaration
  type: (type_identifier) @_type
  declarator: (variable_declarator name: (identifier) @alert @token value: (_) @_value)
  (#eq? @_type "String")
  (#match? @token "^(\\w*[tT]oken|sessionI[dD]|sessionKey|\\w*(Session|Reset|Invite|Verification|Activation|Api)(I[dD]|Key|Code)|apiKey|otp|nonce|salt|secret|csrf|resetCode|inviteCode)$")
  (#not-match? @token "[eE]xpir|[cC]ount|[tT]ype|[lL]ast|[nN]ext|[pP]age")
  (#match? @_value "System\\.(currentTimeMillis|nanoTime)\\(|Instant\\.now\\(|LocalDateTime\\.now\\(|new Date\\(\\)")
  (#not-match? @_value "[rR]andom|[sS]ign|[eE]xpir|[bB]uilder|\\.plus|hmac|HMAC|encrypt|[jJ]wt|JWT|create\\(\\)|->|: *null| \\? "))
(assignment_expression
  left: [(identifier) @alert @token (field_access field: (identifier) @alert @token)]
  right: [(binary_expression) (method_invocation)] @_value
  (#match? @token "^(\\w*[tT]oken|sessionI[dD]|sessionKey|\\w*(Session|Reset|Invite|Verification|Activation|Api)(I[dD]|Key|Code)|apiKey|otp|nonce|salt|secret|csrf|resetCode|inviteCode)$")
  (#not-match? @token "[eE]xpir|[cC]ount|[tT]ype|[lL]ast|[nN]ext|[pP]age")
  (#match? @_value "System\\.(currentTimeMillis|nanoTime)\\(|Instant\\.now\\(|LocalDateTime\\.now\\(|new Date\\(\\)")
  (#not-match? @_value "[rR]andom|[sS]ign|[eE]xpir|[bB]uilder|\\.plus|hmac|HMAC|encrypt|[jJ]wt|JWT|create\\(\\)|->|: *null| \\? "))

; String generateToken() { return Long.toHexString(System.nanoTime()); }
(method_declaration
  type: (type_identifier) @_type
  name: (identifier) @alert @token
  body: (block (return_statement (_) @_value))
  (#eq? @_type "String")
  (#match? @token "^(generate|create|make|new|issue|next)\\w*(Token|SessionId|SessionKey|ApiKey|Otp|Secret|Salt|Nonce|ResetCode|InviteCode|VerificationCode)$")
  (#match? @_value "System\\.(currentTimeMillis|nanoTime)\\(|Instant\\.now\\(|LocalDateTime\\.now\\(|new Date\\(\\)")
  (#not-match? @_value "[rR]andom|[sS]ign|[eE]xpir|[bB]uilder|\\.plus|hmac|HMAC|encrypt|[jJ]wt|JWT|create\\(\\)|->|: *null| \\? "))
