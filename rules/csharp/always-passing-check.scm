; bool ValidateToken(string token) { return true; }
([
  (method_declaration
    name: (identifier) @name @alert
    parameters: (parameter_list (parameter))
    body: (block (return_statement (boolean_literal) @_yes)) @_body)
  (method_declaration
    name: (identifier) @name @alert
    parameters: (parameter_list (parameter))
    body: (arrow_expression_clause (boolean_literal) @_yes) @_body)
  (method_declaration
    name: (identifier) @name @alert
    parameters: (parameter_list (parameter))
    body: (arrow_expression_clause (invocation_expression
      function: (member_access_expression expression: (identifier) @_task name: (identifier) @_result)
      arguments: (argument_list . (argument (boolean_literal) @_yes) .))) @_body)
]
  (#eq? @_yes "true")
  (#match? @name "^(Try)?(Is|Can|Has)?(Authenticate|Authenticated|Authorize|Authorized|Admin|Permission|Access|(Check|Verify|Validate|Match)(User)?(Password|Auth\\w*|Token|Signature|Permissions?|Credentials|Access|Certificate|Hash|Csrf\\w*|Login|Jwt|ApiKey|License|Webhook\\w*|Otp|Code)|(Password|Token|Signature|Credentials|Login|ApiKey)(Valid|Matches|IsValid)|Valid(Password|Token|Signature|Credentials|Login|User|ApiKey|Jwt))(Async)?$")
  (#not-match? @_body "\\b(if|foreach|for|while|switch|throw|base|await)\\b|;\\s*\\S[^}]*return|\\w+\\([^)]*\\);"))
