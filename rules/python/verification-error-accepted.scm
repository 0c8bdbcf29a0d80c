; def verify_token(token): try: … except Exception: return True
(function_definition
  name: (identifier) @check
  body: (block (try_statement (except_clause (block (return_statement (true) @fix) @alert . (comment)* .))))
  (#match? @check "^_?(is|has|can|check|verify|validate|authenticate|authori[sz]e)_?(\\w+_)?(valid\\w*|auth\\w*|allowed|permitted|token|jwt|signature|permissions?|access|password|credentials|user|admin|owner|role|session|certificate|captcha|otp|login|request|webhook|license)(_\\w+)?$"))

; try: verify_signature(…) except InvalidSignature: pass
(try_statement
  body: (block . (expression_statement (call function: [(identifier) @check (attribute attribute: (identifier) @check)]) @alert)) @_body
  (except_clause (block . [(pass_statement) (expression_statement (ellipsis))]))
  (#match? @_body "^[^\\n]*(\\n\\s*#[^\\n]*)*$")
  (#match? @check "^_?(check|verify|validate|ensure|require|assert|authenticate|authori[sz]e)_?(the_|user_|api_|request_|jwt_|csrf_|access_|webhook_)*(token|jwt|signature|permissions?|access|password|credentials|auth\\w*|admin|owner(ship)?|role|session|certificate|csrf|hmac|key|login)$|^(compare_digest)$"))

; try: key.verify(signature, data) except InvalidSignature: pass
(try_statement
  body: (block . (expression_statement (call function: (attribute object: (_) @_key attribute: (identifier) @_function)) @alert @check)) @_body
  (except_clause (block . [(pass_statement) (expression_statement (ellipsis))]))
  (#match? @_body "^[^\\n]*(\\n\\s*#[^\\n]*)*$")
  (#any-of? @_function "verify" "verify_signature" "check_permissions" "check_object_permissions" "validate_signature")
  (#match? @_key "[kK]ey|[sS]ign|[vV]erif|[jJ]wt|[hH]mac|[pP]h$|[hH]asher|^self$|^h$|^mac$|[tT]oken"))
