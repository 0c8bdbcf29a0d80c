; int check_password(…) { return 1; }
(function_definition
  declarator: (function_declarator
    declarator: (_) @alert @name
    parameters: (parameter_list (parameter_declaration declarator: (_))))
  body: (compound_statement [(return_statement (number_literal) @_yes) (return_statement (true) @_yes)])
  (#match? @_yes "^(1|true)$")
  (#match? @name "(^|::|_)([aA]uthenticate|[aA]uthorize|check_?(password|passwd|auth|token|signature|permissions?|credentials|access)|[vV](erify|alidate)_?([pP]assword|[sS]ignature|[tT]oken|[cC]ertificate|[cC]redentials|[aA]uth|[uU]ser|[lL]ogin|[hH]ash)|check(Password|Token|Signature|Permissions?|Credentials|Access)|is_?([aA]uthenticated|[aA]uthorized|[aA]dmin)|has_?([pP]ermission|[aA]ccess))(_\\w+)?$")
  (#not-function-match? @name "\\b(if|while|for|switch|return[^;]*;[\\s\\S]*return|\\w+\\s*\\([^;{]*\\)\\s*;)"))
