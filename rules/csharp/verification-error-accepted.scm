; catch (Exception) { return true; } in a method that checks
(method_declaration
  name: (identifier) @check
  body: (block
    (try_statement
      (catch_clause body: (block (return_statement (boolean_literal) @alert @fix)))))
  (#match? @check "^(Try)?(Is|Can|Has)?(Authenticate|Authenticated|Authorize|Authorized|Admin|Permission|Access|(Check|Verify|Validate|Match)(User)?(Password|Auth\\w*|Token|Signature|Permissions?|Credentials|Access|Certificate|Hash|Csrf\\w*|Login|Jwt|ApiKey|License|Webhook\\w*|Otp|Code)|(Password|Token|Signature|Credentials|Login|ApiKey)(Valid|Matches|IsValid)|Valid(Password|Token|Signature|Credentials|Login|User|ApiKey|Jwt))(Async)?$")
  (#eq? @alert "true"))

; catch { return Task.FromResult(true); }
(method_declaration
  name: (identifier) @check
  body: (block
    (try_statement
      (catch_clause body: (block (return_statement (invocation_expression
        function: (member_access_expression name: (identifier) @_method)
        arguments: (argument_list . (argument (boolean_literal) @alert @fix) .))) .))))
  (#match? @check "^(Try)?(Is|Can|Has)?(Authenticate|Authenticated|Authorize|Authorized|Admin|Permission|Access|(Check|Verify|Validate|Match)(User)?(Password|Auth\\w*|Token|Signature|Permissions?|Credentials|Access|Certificate|Hash|Csrf\\w*|Login|Jwt|ApiKey|License|Webhook\\w*|Otp|Code)|(Password|Token|Signature|Credentials|Login|ApiKey)(Valid|Matches|IsValid)|Valid(Password|Token|Signature|Credentials|Login|User|ApiKey|Jwt))(Async)?$")
  (#eq? @_method "FromResult")
  (#eq? @alert "true"))
