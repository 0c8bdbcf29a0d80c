; A literal that looks like a secret, given to a name that says so or to a call that signs with it. Tests make theirs up.
([(const_spec
    name: (identifier) @name
    value: (expression_list . [(interpreted_string_literal) (raw_string_literal)] @alert .))
  (var_spec
    name: (identifier) @name
    value: (expression_list . [(interpreted_string_literal) (raw_string_literal)] @alert .))
  (short_var_declaration
    left: (expression_list . (identifier) @name .)
    right: (expression_list . [(interpreted_string_literal) (raw_string_literal)] @alert .))]
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?[kK](ey|EY)|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|^(no|invalid|wrong|bad|INVALID|WRONG)|[eE]rror|ERROR|[pP]rop|PROP|^(K|KEY|ATTR|ATTRIBUTE|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XPATH|XML|MSG|FIELD|LABEL)_)")
  (#match? @alert "^[\"`][^\\s\"]{6,}[\"`]$")
  (#not-match? @alert "^[\"`]([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[A-Za-z]+_[A-Za-z_]+|[a-z]+([A-Z][a-z]+)*|[A-Z][a-z]+([A-Z][a-z]+)*|\\W+)[\"`]$|\\$\\{|\\{\\{|\\}\\}|%[sdv]|%\\(|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^\"?[xX]+\"?$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^[\"`]/|^[\"`]--|^[\"`]-?-[a-z]|\\[|\\\\|^[\"`][xX]-|\\.(json|txt|pem|key|yml|properties|conf)[\"`]$|^[\"`]?\\(|application/|^[\"`]urn:|:$|^[\"`](AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD)\\w*[-/\\d]|^[\"`]@|^[\"`]#")
  (#not-file-match? "^(import )?[\\t ]*\"testing\"$"))

([(var_spec
    name: (identifier) @name
    value: (expression_list . (type_conversion_expression operand: (interpreted_string_literal) @alert) .))
  (short_var_declaration
    left: (expression_list . (identifier) @name .)
    right: (expression_list . (type_conversion_expression operand: (interpreted_string_literal) @alert) .))]
  (#match? @name "(([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?[kK](ey|EY)|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$)|(jwt|hmac|signing|session|cookie|[sS]ecret)_?[kK]ey$")
  (#match? @alert "^\"[^\\s\"]{4,}\"$")
  (#not-match? @alert "\\$\\{|<|>|^\"-----BEGIN PUBLIC")
  (#not-file-match? "^(import )?[\\t ]*\"testing\"$"))

(keyed_element
  key: (literal_element (identifier) @name)
  value: (literal_element (interpreted_string_literal) @alert)
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?[kK](ey|EY)|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|^(no|invalid|wrong|bad|INVALID|WRONG)|[eE]rror|ERROR|[pP]rop|PROP|^(K|KEY|ATTR|ATTRIBUTE|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XPATH|XML|MSG|FIELD|LABEL)_)")
  (#match? @alert "^[\"`][^\\s\"]{6,}[\"`]$")
  (#not-match? @alert "^[\"`]([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[A-Za-z]+_[A-Za-z_]+|[a-z]+([A-Z][a-z]+)*|[A-Z][a-z]+([A-Z][a-z]+)*|\\W+)[\"`]$|\\$\\{|\\{\\{|\\}\\}|%[sdv]|%\\(|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^\"?[xX]+\"?$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^[\"`]/|^[\"`]--|^[\"`]-?-[a-z]|\\[|\\\\|^[\"`][xX]-|\\.(json|txt|pem|key|yml|properties|conf)[\"`]$|^[\"`]?\\(|application/|^[\"`]urn:|:$|^[\"`](AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD)\\w*[-/\\d]|^[\"`]@|^[\"`]#")
  (#not-file-match? "^(import )?[\\t ]*\"testing\"$"))

(call_expression
  function: (selector_expression field: (field_identifier) @name)
  arguments: (argument_list . (type_conversion_expression operand: (interpreted_string_literal) @alert))
  (#any-of? @name "SignedString" "NewCookieStore")
  (#match? @alert "^\".{3,}\"$")
  (#not-file-match? "^(import )?[\\t ]*\"testing\"$"))

; password = "…" later than its declaration, and password == "…"
(assignment_statement
  left: (expression_list . [(identifier) @name (selector_expression field: (field_identifier) @name)] .)
  right: (expression_list . (interpreted_string_literal) @alert .)
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?[kK](ey|EY)|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|^(no|invalid|wrong|bad|INVALID|WRONG)|[eE]rror|ERROR|[pP]rop|PROP|^(K|KEY|ATTR|ATTRIBUTE|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XPATH|XML|MSG|FIELD|LABEL)_)")
  (#match? @alert "^[\"`][^\\s\"]{6,}[\"`]$")
  (#not-match? @alert "^[\"`]([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[A-Za-z]+_[A-Za-z_]+|[a-z]+([A-Z][a-z]+)*|[A-Z][a-z]+([A-Z][a-z]+)*|\\W+)[\"`]$|\\$\\{|\\{\\{|\\}\\}|%[sdv]|%\\(|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^\"?[xX]+\"?$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^[\"`]/|^[\"`]--|^[\"`]-?-[a-z]|\\[|\\\\|^[\"`][xX]-|\\.(json|txt|pem|key|yml|properties|conf)[\"`]$|^[\"`]?\\(|application/|^[\"`]urn:|:$|^[\"`](AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD)\\w*[-/\\d]|^[\"`]@|^[\"`]#")
  (#not-file-match? "^(import )?[\\t ]*\"testing\"$"))
(binary_expression
  left: [(identifier) @name (selector_expression field: (field_identifier) @name)]
  operator: ["==" "!="]
  right: (interpreted_string_literal) @alert
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?[kK](ey|EY)|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|^(no|invalid|wrong|bad|INVALID|WRONG)|[eE]rror|ERROR|[pP]rop|PROP|^(K|KEY|ATTR|ATTRIBUTE|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XPATH|XML|MSG|FIELD|LABEL)_)")
  (#match? @alert "^[\"`][^\\s\"]{6,}[\"`]$")
  (#not-match? @alert "^[\"`]([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[A-Za-z]+_[A-Za-z_]+|[a-z]+([A-Z][a-z]+)*|[A-Z][a-z]+([A-Z][a-z]+)*|\\W+)[\"`]$|\\$\\{|\\{\\{|\\}\\}|%[sdv]|%\\(|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^\"?[xX]+\"?$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^[\"`]/|^[\"`]--|^[\"`]-?-[a-z]|\\[|\\\\|^[\"`][xX]-|\\.(json|txt|pem|key|yml|properties|conf)[\"`]$|^[\"`]?\\(|application/|^[\"`]urn:|:$|^[\"`](AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD)\\w*[-/\\d]|^[\"`]@|^[\"`]#")
  (#not-file-match? "^(import )?[\\t ]*\"testing\"$"))
(binary_expression
  left: (interpreted_string_literal) @alert
  operator: ["==" "!="]
  right: [(identifier) @name (selector_expression field: (field_identifier) @name)]
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?[kK](ey|EY)|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|^(no|invalid|wrong|bad|INVALID|WRONG)|[eE]rror|ERROR|[pP]rop|PROP|^(K|KEY|ATTR|ATTRIBUTE|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XPATH|XML|MSG|FIELD|LABEL)_)")
  (#match? @alert "^[\"`][^\\s\"]{6,}[\"`]$")
  (#not-match? @alert "^[\"`]([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[A-Za-z]+_[A-Za-z_]+|[a-z]+([A-Z][a-z]+)*|[A-Z][a-z]+([A-Z][a-z]+)*|\\W+)[\"`]$|\\$\\{|\\{\\{|\\}\\}|%[sdv]|%\\(|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^\"?[xX]+\"?$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^[\"`]/|^[\"`]--|^[\"`]-?-[a-z]|\\[|\\\\|^[\"`][xX]-|\\.(json|txt|pem|key|yml|properties|conf)[\"`]$|^[\"`]?\\(|application/|^[\"`]urn:|:$|^[\"`](AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD)\\w*[-/\\d]|^[\"`]@|^[\"`]#")
  (#not-file-match? "^(import )?[\\t ]*\"testing\"$"))

; "password": "…" of a map, and pw = "…": only what looks as if nobody could guess it
(keyed_element
  key: (literal_element (interpreted_string_literal) @name)
  value: (literal_element (interpreted_string_literal) @alert)
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|[sS]ecret|SECRET|[aA]pi_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_KEY|[tT]oken|TOKEN)\"$")
  (#match? @alert "^\"(?=[^\"]*[0-9][^\"]*[0-9])(?=[^\"]*[a-zA-Z])[\\w/+=-]{20,}\"$")
  (#not-match? @alert "^\"[a-zA-Z]+([_-][a-zA-Z0-9]+)*\"$|EXAMPLE")
  (#not-file-match? "^(import )?[\\t ]*\"testing\"$"))
([(const_spec
    name: (identifier) @name
    value: (expression_list . (interpreted_string_literal) @alert .))
  (var_spec
    name: (identifier) @name
    value: (expression_list . (interpreted_string_literal) @alert .))
  (short_var_declaration
    left: (expression_list . (identifier) @name .)
    right: (expression_list . (interpreted_string_literal) @alert .))
  (assignment_statement
    left: (expression_list . (identifier) @name .)
    right: (expression_list . (interpreted_string_literal) @alert .))]
  (#match? @name "^(pw|pass|creds?|bearer|credentials?|token)$|[a-z](Token|Creds?|Pass)$")
  (#match? @alert "^\"([bB]earer:? )?(?=[^\"]*[0-9][^\"]*[0-9])(?=[^\"]*[a-zA-Z])[\\w/+=-]{20,}\"$")
  (#not-match? @alert "^\"[a-zA-Z]+([_-][a-zA-Z0-9]+)*\"$|EXAMPLE")
  (#not-file-match? "^(import )?[\\t ]*\"testing\"$"))

; "postgres://shop:s3cr3t@db/shop"
((interpreted_string_literal) @alert @name
  (#match? @alert "^\"(postgres(ql)?|mysql|mongodb(\\+srv)?|redis|amqps?|https?|ftp|sqlserver)://[\\w.-]*:[^\\s@/:\"%{}$<>*]{6,}@[\\w.-]+")
  (#not-match? @alert "://[\\w.-]*:(([pP]ass(word|wd)?|PASSWORD|[sS]ecret|[xX*]+|postgres|root|guest|mysql|admin|user|changeme)@|.*([eE]xample|EXAMPLE|[yY]our|localhost|127\\.0\\.0\\.1))")
  (#not-file-match? "^(import )?[\\t ]*\"testing\"$"))
