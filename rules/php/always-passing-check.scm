; function verify_token($token) { return true; }
([
  (function_definition
    name: (name) @name @alert
    parameters: (formal_parameters (_))
    body: (compound_statement (return_statement (boolean) @_yes)))
  (method_declaration
    name: (name) @name @alert
    parameters: (formal_parameters (_))
    body: (compound_statement (return_statement (boolean) @_yes)))
]
  (#match? @_yes "^[tT]")
  (#match? @name "^(is_?)?([aA]uthenticate|[cC]heck_?([pP]assword|[aA]uth|[tT]oken|[sS]ignature|[pP]ermissions?|[cC]redentials|[aA]ccess)|([vV]erify|[vV]alidate)_?([pP]assword|[sS]ignature|[tT]oken|[cC]ertificate|[cC]redentials|[hH]ash|[cC]srf\\w*)|_?([aA]uthenticated|[aA]uthorized|[aA]dmin)|[hH]as_?([pP]ermission|[aA]ccess)\\w*)$")
  (#not-function-match? @name "\\b(if|foreach|for|while|switch|throw|parent::)\\b|;\\s*\\S[^}]*return|\\w+\\([^)]*\\);"))
