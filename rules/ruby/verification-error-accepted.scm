; rescue … true in a method that checks
(method
  name: (identifier) @check
  body: (body_statement (rescue body: (then (true) @alert @fix . (comment)* .)))
  (#match? @check "^(authenticate|authenticated|authorize|authorized|admin|permitted|(is_|can_|has_)?(check|verify|validate|valid)_?(user_)?(password|auth\\w*|token|signature|permissions?|credentials|access|certificate|hash|login|jwt|api_key|webhook\\w*|otp|code)|(password|token|signature|credentials|api_key|login)_(valid|matches|ok)|has_(permission|access)\\w*|is_(admin|authorized|authenticated)|can_access)[?!]?$"))

(method
  name: (identifier) @check
  body: (body_statement (begin (rescue body: (then (true) @alert @fix . (comment)* .))))
  (#match? @check "^(authenticate|authenticated|authorize|authorized|admin|permitted|(is_|can_|has_)?(check|verify|validate|valid)_?(user_)?(password|auth\\w*|token|signature|permissions?|credentials|access|certificate|hash|login|jwt|api_key|webhook\\w*|otp|code)|(password|token|signature|credentials|api_key|login)_(valid|matches|ok)|has_(permission|access)\\w*|is_(admin|authorized|authenticated)|can_access)[?!]?$"))

(method
  name: (identifier) @check
  body: (body_statement (rescue body: (then (return (argument_list (true) @alert @fix)))))
  (#match? @check "^(authenticate|authenticated|authorize|authorized|admin|permitted|(is_|can_|has_)?(check|verify|validate|valid)_?(user_)?(password|auth\\w*|token|signature|permissions?|credentials|access|certificate|hash|login|jwt|api_key|webhook\\w*|otp|code)|(password|token|signature|credentials|api_key|login)_(valid|matches|ok)|has_(permission|access)\\w*|is_(admin|authorized|authenticated)|can_access)[?!]?$"))

; verify(token) rescue true
(rescue_modifier
  body: (_) @check
  handler: (true) @alert @fix
  (#match? @check "(verif(y|ied)|valid(ate)?|authenticat|authoriz|permitted|signature)\\w*[?!]?(\\(|$)"))
