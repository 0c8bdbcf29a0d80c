; A literal that looks like a secret, given to a name that says so or to a call that takes one.
(variable_declarator
  name: (identifier) @name
  value: (string_literal) @alert
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?[kK](ey|EY)|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|^(no|invalid|wrong|bad|INVALID|WRONG)|[eE]rror|ERROR|[pP]rop|PROP|^(K|KEY|ATTR|ATTRIBUTE|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XPATH|XML|MSG|FIELD|LABEL)_)")
  (#match? @alert "^[\"`][^\\s\"]{6,}[\"`]$")
  (#not-match? @alert "^[\"`]([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[A-Za-z]+_[A-Za-z_]+|[a-z]+([A-Z][a-z]+)*|[A-Z][a-z]+([A-Z][a-z]+)*|\\W+)[\"`]$|\\$\\{|\\{\\{|\\}\\}|%[sdv]|%\\(|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^\"?[xX]+\"?$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^[\"`]/|^[\"`]--|^[\"`]-?-[a-z]|\\[|\\\\|^[\"`][xX]-|\\.(json|txt|pem|key|yml|properties|conf)[\"`]$|^[\"`]?\\(|application/|^[\"`]urn:|:$|^[\"`](AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD)\\w*[-/\\d]|^[\"`]@|^[\"`]#"))

(assignment_expression
  left: [(identifier) @name (field_access field: (identifier) @name)]
  right: (string_literal) @alert
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?[kK](ey|EY)|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|^(no|invalid|wrong|bad|INVALID|WRONG)|[eE]rror|ERROR|[pP]rop|PROP|^(K|KEY|ATTR|ATTRIBUTE|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XPATH|XML|MSG|FIELD|LABEL)_)")
  (#match? @alert "^[\"`][^\\s\"]{6,}[\"`]$")
  (#not-match? @alert "^[\"`]([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[A-Za-z]+_[A-Za-z_]+|[a-z]+([A-Z][a-z]+)*|[A-Z][a-z]+([A-Z][a-z]+)*|\\W+)[\"`]$|\\$\\{|\\{\\{|\\}\\}|%[sdv]|%\\(|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^\"?[xX]+\"?$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^[\"`]/|^[\"`]--|^[\"`]-?-[a-z]|\\[|\\\\|^[\"`][xX]-|\\.(json|txt|pem|key|yml|properties|conf)[\"`]$|^[\"`]?\\(|application/|^[\"`]urn:|:$|^[\"`](AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD)\\w*[-/\\d]|^[\"`]@|^[\"`]#"))

(method_invocation
  name: (identifier) @name
  arguments: (argument_list . (string_literal) @alert .)
  (#match? @name "^(set)?(Password|password|SecretKey|secretKey|ApiKey|apiKey|ClientSecret|clientSecret)$")
  (#match? @alert "^[\"`][^\\s\"]{6,}[\"`]$")
  (#not-match? @alert "^[\"`]([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[A-Za-z]+_[A-Za-z_]+|[a-z]+([A-Z][a-z]+)*|[A-Z][a-z]+([A-Z][a-z]+)*|\\W+)[\"`]$|\\$\\{|\\{\\{|\\}\\}|%[sdv]|%\\(|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^\"?[xX]+\"?$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^[\"`]/|^[\"`]--|^[\"`]-?-[a-z]|\\[|\\\\|^[\"`][xX]-|\\.(json|txt|pem|key|yml|properties|conf)[\"`]$|^[\"`]?\\(|application/|^[\"`]urn:|:$|^[\"`](AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD)\\w*[-/\\d]|^[\"`]@|^[\"`]#"))

(method_invocation
  object: (identifier) @_class
  name: (identifier) @name
  arguments: (argument_list . (_) . (_) . (string_literal) @alert .)
  (#match? @_class "^DriverManager$")
  (#eq? @name "getConnection")
  (#match? @alert "^\".{3,}\"$")
  (#not-match? @alert "^[\"`]([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[A-Za-z]+_[A-Za-z_]+|[a-z]+([A-Z][a-z]+)*|[A-Z][a-z]+([A-Z][a-z]+)*|\\W+)[\"`]$|\\$\\{|\\{\\{|\\}\\}|%[sdv]|%\\(|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^\"?[xX]+\"?$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^[\"`]/|^[\"`]--|^[\"`]-?-[a-z]|\\[|\\\\|^[\"`][xX]-|\\.(json|txt|pem|key|yml|properties|conf)[\"`]$|^[\"`]?\\(|application/|^[\"`]urn:|:$|^[\"`](AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD)\\w*[-/\\d]|^[\"`]@|^[\"`]#"))

(method_invocation
  name: (identifier) @name
  arguments: (argument_list . (string_literal) @alert)
  (#any-of? @name "HMAC256" "HMAC384" "HMAC512")
  (#match? @alert "^\".{3,}\"$"))

(method_invocation
  name: (identifier) @name
  arguments: (argument_list . (_) . (string_literal) @alert .)
  (#any-of? @name "signWith" "BasicAWSCredentials")
  (#match? @alert "^\".{3,}\"$"))

(object_creation_expression
  type: (type_identifier) @name
  arguments: (argument_list . (method_invocation object: (string_literal) @alert))
  (#any-of? @name "SecretKeySpec" "DESKeySpec"))

(method_invocation
  name: (identifier) @name
  arguments: (argument_list . (method_invocation object: (string_literal) @alert) .)
  (#eq? @name "hmacShaKeyFor"))

(object_creation_expression
  type: (type_identifier) @name
  arguments: (argument_list . (_) . (string_literal) @alert .)
  (#any-of? @name "BasicAWSCredentials" "UsernamePasswordCredentials")
  (#match? @alert "^\".{3,}\"$"))
