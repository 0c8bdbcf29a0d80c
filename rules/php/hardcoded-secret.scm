; $password = '…', $this->apiKey = '…'
(assignment_expression
  left: [(variable_name (name) @name) (member_access_expression name: (name) @name)]
  right: [(string) (encapsed_string)] @alert
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|_pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?([kK](ey|EY)|[sS](ecret|ECRET))|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|^(no|invalid|wrong|bad|INVALID|WRONG)|[eE]rror|ERROR|[pP]rop|PROP|^(K|KEY|ATTR|ATTRIBUTE|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XPATH|XML|MSG|FIELD|LABEL|STR|TAG)_)")
  (#match? @alert "^\\s*[\"'`][^\\s\"']{6,}[\"'`]$")
  (#not-match? @alert "^\\s*[\"'`]([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[A-Za-z]+_[A-Za-z_]+|\\W+)[\"'`]$|\\$\\{|\\{\\{|\\}\\}|#\\{|%[sdv]|%\\(|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^.?[xX]+.?$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^.[/~]|^.--|^.-?-[a-z]|\\[|\\\\|^.[xX]-|\\.(json|txt|pem|key|yml|properties|conf|php|rb)[\"'`]$|^.?\\(|application/|^.urn:|[:=].$|^.(AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD|sha|md)\\w*[-/\\d]|^.[@#$%]|\\|"))

; private $password = '…';
(property_element
  name: (variable_name (name) @name)
  default_value: [(string) (encapsed_string)] @alert
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|_pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?([kK](ey|EY)|[sS](ecret|ECRET))|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|^(no|invalid|wrong|bad|INVALID|WRONG)|[eE]rror|ERROR|[pP]rop|PROP|^(K|KEY|ATTR|ATTRIBUTE|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XPATH|XML|MSG|FIELD|LABEL|STR|TAG)_)")
  (#match? @alert "^\\s*[\"'`][^\\s\"']{6,}[\"'`]$")
  (#not-match? @alert "^\\s*[\"'`]([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[A-Za-z]+_[A-Za-z_]+|\\W+)[\"'`]$|\\$\\{|\\{\\{|\\}\\}|#\\{|%[sdv]|%\\(|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^.?[xX]+.?$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^.[/~]|^.--|^.-?-[a-z]|\\[|\\\\|^.[xX]-|\\.(json|txt|pem|key|yml|properties|conf|php|rb)[\"'`]$|^.?\\(|application/|^.urn:|[:=].$|^.(AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD|sha|md)\\w*[-/\\d]|^.[@#$%]|\\|"))

; const API_KEY = '…';
(const_element
  (name) @name
  [(string) (encapsed_string)] @alert
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|_pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?([kK](ey|EY)|[sS](ecret|ECRET))|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|^(no|invalid|wrong|bad|INVALID|WRONG)|[eE]rror|ERROR|[pP]rop|PROP|^(K|KEY|ATTR|ATTRIBUTE|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XPATH|XML|MSG|FIELD|LABEL|STR|TAG)_)")
  (#match? @alert "^\\s*[\"'`][^\\s\"']{6,}[\"'`]$")
  (#not-match? @alert "^\\s*[\"'`]([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[A-Za-z]+_[A-Za-z_]+|\\W+)[\"'`]$|\\$\\{|\\{\\{|\\}\\}|#\\{|%[sdv]|%\\(|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^.?[xX]+.?$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^.[/~]|^.--|^.-?-[a-z]|\\[|\\\\|^.[xX]-|\\.(json|txt|pem|key|yml|properties|conf|php|rb)[\"'`]$|^.?\\(|application/|^.urn:|[:=].$|^.(AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD|sha|md)\\w*[-/\\d]|^.[@#$%]|\\|"))

; define('DB_PASSWORD', '…')
(function_call_expression
  function: (name) @_function
  arguments: (arguments
    .
    (argument (string (string_content) @name))
    .
    (argument [(string) (encapsed_string)] @alert))
  (#eq? @_function "define")
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|_pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?([kK](ey|EY)|[sS](ecret|ECRET))|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|^(no|invalid|wrong|bad|INVALID|WRONG)|[eE]rror|ERROR|[pP]rop|PROP|^(K|KEY|ATTR|ATTRIBUTE|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XPATH|XML|MSG|FIELD|LABEL|STR|TAG)_)")
  (#match? @alert "^\\s*[\"'`][^\\s\"']{6,}[\"'`]$")
  (#not-match? @alert "^\\s*[\"'`]([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[A-Za-z]+_[A-Za-z_]+|\\W+)[\"'`]$|\\$\\{|\\{\\{|\\}\\}|#\\{|%[sdv]|%\\(|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^.?[xX]+.?$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^.[/~]|^.--|^.-?-[a-z]|\\[|\\\\|^.[xX]-|\\.(json|txt|pem|key|yml|properties|conf|php|rb)[\"'`]$|^.?\\(|application/|^.urn:|[:=].$|^.(AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD|sha|md)\\w*[-/\\d]|^.[@#$%]|\\|"))

; ['password' => '…']
(array_element_initializer
  (string (string_content) @name)
  [(string) (encapsed_string)] @alert
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|PASSWD|[pP]assphrase|PASSPHRASE|^pwd|_pwd|Pwd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?([kK](ey|EY)|[sS](ecret|ECRET))|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN))$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|^(no|invalid|wrong|bad|INVALID|WRONG)|[eE]rror|ERROR|[pP]rop|PROP|^(K|KEY|ATTR|ATTRIBUTE|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XPATH|XML|MSG|FIELD|LABEL|STR|TAG)_)")
  (#match? @alert "^\\s*[\"'`][^\\s\"']{6,}[\"'`]$")
  (#not-match? @alert "^\\s*[\"'`]([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[A-Za-z]+_[A-Za-z_]+|\\W+)[\"'`]$|\\$\\{|\\{\\{|\\}\\}|#\\{|%[sdv]|%\\(|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^.?[xX]+.?$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^.[/~]|^.--|^.-?-[a-z]|\\[|\\\\|^.[xX]-|\\.(json|txt|pem|key|yml|properties|conf|php|rb)[\"'`]$|^.?\\(|application/|^.urn:|[:=].$|^.(AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD|sha|md)\\w*[-/\\d]|^.[@#$%]|\\|"))

; $_POST['password'] === '…'
(binary_expression
  left: [(subscript_expression) (variable_name)] @name
  operator: ["==" "==="]
  right: [(string) (encapsed_string)] @alert
  (#match? @name "^\\$(\\w+\\[['\"])?([pP]assword|[pP]ass|pwd|[pP]asswd|secret|api_?[kK]ey|[tT]oken)(['\"]\\])?$")
  (#match? @alert "^.[^\\s]{4,}.$")
  (#not-match? @alert "^.(none|null|true|false|password|required|changed|hidden|[A-Z_]+).$"))

; new PDO($dsn, 'root', '…'), mysqli_connect('db', 'root', '…')
(object_creation_expression
  (_) @name
  (arguments . (argument) . (argument (string)) . (argument [(string) (encapsed_string)] @alert))
  (#match? @name "^\\\\?(PDO|mysqli)$")
  (#match? @alert "^.[^$]+.$"))

(function_call_expression
  function: (name) @name
  arguments: (arguments . (argument) . (argument (string)) . (argument [(string) (encapsed_string)] @alert))
  (#any-of? @name "mysqli_connect" "mysql_connect" "ftp_login" "ssh2_auth_password" "imap_open")
  (#match? @alert "^.[^$]+.$"))

; JWT::encode($payload, '…', 'HS256'), hash_hmac('sha256', $body, '…')
(scoped_call_expression
  scope: (name) @_class
  name: (name) @name
  arguments: (arguments . (argument) . (argument [(string) (encapsed_string)] @alert))
  (#eq? @_class "JWT")
  (#eq? @name "encode")
  (#match? @alert "^.[^$]+.$"))

(function_call_expression
  function: (name) @name
  arguments: (arguments . (argument) . (argument) . (argument [(string) (encapsed_string)] @alert))
  (#any-of? @name "hash_hmac" "openssl_encrypt" "openssl_decrypt")
  (#match? @alert "^.[^$]{4,}.$"))
