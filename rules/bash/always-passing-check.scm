; verify_signature() { return 0; }
(function_definition
  name: (word) @name @alert
  body: (compound_statement) @_body
  (#match? @name "^_*(check|verify|validate)_?(password|auth\\w*|token|signature|permissions?|credentials|access|certificate|hash|checksum|login|license|gpg|integrity)$|^is_?(authenticated|authorized|admin|allowed)$")
  (#match? @_body "^\\{\\s*(#[^\\n]*\\s*)*(true|:|return 0)\\s*;?\\s*(#[^\\n]*\\s*)*\\}$"))
