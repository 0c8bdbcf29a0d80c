; def verify_token(token): return True
(function_definition
  name: (identifier) @name @alert
  body: (block) @_body
  (#match? @name "^_*(check|verify|validate|is_valid|has_valid|authenticate)_?(the_|user_|api_|admin_|request_|jwt_|csrf_|access_)*(password|passwd|auth\\w*|token|jwt|signature|hmac|permissions?|credentials|access|certificate|api_?key|login|session|webhook|captcha|otp|license|user|owner(ship)?|role)$|^_*(is|has|can)_?(authenticated|authori[sz]ed|allowed|admin|permitted|owner|(user_)?(permission|access)|access_\\w+|valid_(token|session|user|signature))$|^_*(authenticate|authori[sz]e)(_user|_request)?$")
  (#not-inside? @name "decorated_definition")
  (#match? @_body "^(((r|f)?\"\"\"[^\"]*\"\"\"|'[^'\\n]*'|\"[^\"\\n]*\"|#[^\\n]*|pass|print\\([^\\n]*\\)|log(ger|ging)?\\.\\w+\\([^\\n]*\\))\\s*)*return\\s+(True|\\(?True, *(None|\"\"|'')\\)?)(\\s*#[^\\n]*)*\\s*$"))

; def verify_token(token): return bool(token), token is not None, len(token) > 0
(function_definition
  name: (identifier) @name @alert
  parameters: (parameters (_) @_parameter .)
  body: (block) @_body
  (#match? @name "^_*(check|verify|validate|is_valid|has_valid)_?(the_|user_|api_|admin_|request_|jwt_|csrf_|access_)*(password|passwd|token|jwt|signature|hmac|credentials|certificate|api_?key|session|captcha|otp)$")
  (#match? @_body "^((r?\"\"\"[^\"]*\"\"\"|#[^\\n]*)\\s*)*return\\s+(bool\\(\\w+\\)|\\w+ is not None|len\\(\\w+\\) ?> ?0|\\w+ != (''|\"\"))(\\s*#[^\\n]*)*\\s*$"))

; admin = user.is_admin or True, if is_authorized(user) or True
(boolean_operator
  left: (_) @_check
  operator: "or"
  right: (true)
  (#match? @_check "(is|has|can|check|verify|validate)_?(auth\\w*|valid\\w*|admin|staff|superuser|allowed|permissions?|perm|access|owner|token|signature|password)\\b")
  (#set! "name" "check")) @alert @name
