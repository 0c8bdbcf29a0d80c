; def valid_token?(token) true end
(method
  name: (identifier) @name @alert
  parameters: (method_parameters (_))
  body: (body_statement . (comment)* . (true) . (comment)* .)
  (#match? @name "^(authenticate|authenticated|authorize|authorized|admin|permitted|(is_|can_|has_)?(check|verify|validate|valid)_?(user_)?(password|auth\\w*|token|signature|permissions?|credentials|access|certificate|hash|login|jwt|api_key|webhook\\w*|otp|code)|(password|token|signature|credentials|api_key|login)_(valid|matches|ok)|has_(permission|access)\\w*|is_(admin|authorized|authenticated)|can_access)[?!]?$"))

(method
  name: (identifier) @name @alert
  parameters: (method_parameters (_))
  body: (body_statement . (comment)* . (return (argument_list (true))) . (comment)* .)
  (#match? @name "^(authenticate|authenticated|authorize|authorized|admin|permitted|(is_|can_|has_)?(check|verify|validate|valid)_?(user_)?(password|auth\\w*|token|signature|permissions?|credentials|access|certificate|hash|login|jwt|api_key|webhook\\w*|otp|code)|(password|token|signature|credentials|api_key|login)_(valid|matches|ok)|has_(permission|access)\\w*|is_(admin|authorized|authenticated)|can_access)[?!]?$"))

(method
  name: (identifier) @name @alert
  parameters: (method_parameters (_))
  body: (true)
  (#match? @name "^(authenticate|authenticated|authorize|authorized|admin|permitted|(is_|can_|has_)?(check|verify|validate|valid)_?(user_)?(password|auth\\w*|token|signature|permissions?|credentials|access|certificate|hash|login|jwt|api_key|webhook\\w*|otp|code)|(password|token|signature|credentials|api_key|login)_(valid|matches|ok)|has_(permission|access)\\w*|is_(admin|authorized|authenticated)|can_access)[?!]?$"))

(singleton_method
  name: (identifier) @name @alert
  parameters: (method_parameters (_))
  body: (body_statement . (comment)* . [(true) (return (argument_list (true)))] . (comment)* .)
  (#match? @name "^(authenticate|authenticated|authorize|authorized|admin|permitted|(is_|can_|has_)?(check|verify|validate|valid)_?(user_)?(password|auth\\w*|token|signature|permissions?|credentials|access|certificate|hash|login|jwt|api_key|webhook\\w*|otp|code)|(password|token|signature|credentials|api_key|login)_(valid|matches|ok)|has_(permission|access)\\w*|is_(admin|authorized|authenticated)|can_access)[?!]?$"))
