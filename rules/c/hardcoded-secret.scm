; const char *password = "…", static const char api_key[] = "…"
(init_declarator
  declarator: [
    (identifier) @name
    (pointer_declarator declarator: (identifier) @name)
    (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
    (array_declarator declarator: (identifier) @name)
  ]
  value: (string_literal) @alert
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|_pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?([kK](ey|EY)|[sS](ecret|ECRET))|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|^(no|invalid|wrong|bad|INVALID|WRONG)|[eE]rror|ERROR|[pP]rop|PROP|^(K|KEY|ATTR|ATTRIBUTE|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XPATH|XML|MSG|FIELD|LABEL|STR|TAG)_)")
  (#match? @alert "^\\s*[\"'`][^\\s\"']{6,}[\"'`]$")
  (#not-match? @alert "^\\s*[\"'`]([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[A-Za-z]+_[A-Za-z_]+|\\W+)[\"'`]$|\\$\\{|\\{\\{|\\}\\}|#\\{|%[sdv]|%\\(|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^.?[xX]+.?$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^.[/~]|^.--|^.-?-[a-z]|\\[|\\\\|^.[xX]-|\\.(json|txt|pem|key|yml|properties|conf|php|rb)[\"'`]$|^.?\\(|application/|^.urn:|[:=].$|^.(AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD|sha|md)\\w*[-/\\d]|^.[@#$%]"))

; #define API_KEY "…"
(preproc_def
  name: (identifier) @name
  value: (preproc_arg) @alert
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|_pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?([kK](ey|EY)|[sS](ecret|ECRET))|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|^(no|invalid|wrong|bad|INVALID|WRONG)|[eE]rror|ERROR|[pP]rop|PROP|^(K|KEY|ATTR|ATTRIBUTE|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XPATH|XML|MSG|FIELD|LABEL|STR|TAG)_)")
  (#match? @alert "^\\s*[\"'`][^\\s\"']{6,}[\"'`]$")
  (#not-match? @alert "^\\s*[\"'`]([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[A-Za-z]+_[A-Za-z_]+|\\W+)[\"'`]$|\\$\\{|\\{\\{|\\}\\}|#\\{|%[sdv]|%\\(|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^.?[xX]+.?$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^.[/~]|^.--|^.-?-[a-z]|\\[|\\\\|^.[xX]-|\\.(json|txt|pem|key|yml|properties|conf|php|rb)[\"'`]$|^.?\\(|application/|^.urn:|[:=].$|^.(AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD|sha|md)\\w*[-/\\d]|^.[@#$%]"))

; password = "…", options.password = "…"
(assignment_expression
  left: [(identifier) @name (field_expression field: (field_identifier) @name)]
  operator: "="
  right: (string_literal) @alert
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|_pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?([kK](ey|EY)|[sS](ecret|ECRET))|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|^(no|invalid|wrong|bad|INVALID|WRONG)|[eE]rror|ERROR|[pP]rop|PROP|^(K|KEY|ATTR|ATTRIBUTE|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XPATH|XML|MSG|FIELD|LABEL|STR|TAG)_)")
  (#match? @alert "^\\s*[\"'`][^\\s\"']{6,}[\"'`]$")
  (#not-match? @alert "^\\s*[\"'`]([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[A-Za-z]+_[A-Za-z_]+|\\W+)[\"'`]$|\\$\\{|\\{\\{|\\}\\}|#\\{|%[sdv]|%\\(|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^.?[xX]+.?$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^.[/~]|^.--|^.-?-[a-z]|\\[|\\\\|^.[xX]-|\\.(json|txt|pem|key|yml|properties|conf|php|rb)[\"'`]$|^.?\\(|application/|^.urn:|[:=].$|^.(AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD|sha|md)\\w*[-/\\d]|^.[@#$%]"))

; strcmp(password, "…") == 0
(binary_expression
  left: (call_expression
    function: (_) @_function
    arguments: (argument_list . [(identifier) (field_expression)] @name . (string_literal) @alert .))
  operator: "=="
  right: (number_literal)
  (#match? @_function "^(std::)?(strcmp|strcasecmp|wcscmp)$")
  (#match? @name "([pP]ass|[pP]in)$|([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|_pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?([kK](ey|EY)|[sS](ecret|ECRET))|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$")
  (#match? @alert "^\"[^\\s\"]{5,}\"$")
  (#not-match? @alert "^\"([nN]one|null|empty|prompt|disabled?|enabled?|default|unset|hidden|-+\\w*|stdin|plain|file|false|true)\"$|^\"-|:$|=\"$"))

(unary_expression
  operator: "!"
  argument: (call_expression
    function: (_) @_function
    arguments: (argument_list . [(identifier) (field_expression)] @name . (string_literal) @alert .))
  (#match? @_function "^(std::)?(strcmp|strcasecmp|wcscmp)$")
  (#match? @name "([pP]ass|[pP]in)$|([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|_pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?([kK](ey|EY)|[sS](ecret|ECRET))|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$")
  (#match? @alert "^\"[^\\s\"]{5,}\"$")
  (#not-match? @alert "^\"([nN]one|null|empty|prompt|disabled?|enabled?|default|unset|hidden|-+\\w*|stdin|plain|file|false|true)\"$|^\"-|:$|=\"$"))

; password == "…" of std::string
(binary_expression
  left: (identifier) @name
  operator: "=="
  right: (string_literal) @alert
  (#match? @name "^([pP]ass|[pP]assw(or)?d|pwd|secret|pin|api_?key|[aA]pi[kK]ey)$")
  (#match? @alert "^\"[^\\s\"]{4,}\"$"))

; mysql_real_connect(connection, host, user, "…", …)
(call_expression
  function: (identifier) @name
  arguments: (argument_list . (_) . (_) . (_) . (string_literal) @alert)
  (#eq? @name "mysql_real_connect")
  (#match? @alert "^\".+\"$"))
