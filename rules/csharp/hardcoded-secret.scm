; const string ApiKey = "…"
(variable_declarator
  name: (identifier) @name
  (string_literal) @alert
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|[pP]assphrase|PASSPHRASE|[pP]wd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?[kK](ey|EY)|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN)|[aA]ccount[kK]ey)$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|[eE]rror|ERROR|[pP]rop|PROP|[fF]ield|[lL]abel|[mM]essage|^_?(no|invalid|wrong|bad|Invalid|Wrong|Bad|Reset|Change|Forgot)|^(K|KEY|ATTR|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XML|MSG|FIELD|LABEL)_)")
  (#match? @alert "^\"[^\\s\"]{6,}\"$")
  (#not-match? @alert "^@?\"([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[a-z]+([A-Z][a-z]+)*|[A-Z][a-z]+([A-Z][a-z]+)*|\\W+)\"$|\\{|\\}|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^\"[xX]+\"$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^@?\"/|^\"-|\\[|\\\\|\\.(json|txt|pem|key|yml|config|pfx)\"$|application/|^\"urn:|:$|^\"(AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD)\\w*[-/\\d]|^\"@|^\"#"))

(property_declaration
  name: (identifier) @name
  value: (string_literal) @alert
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|[pP]assphrase|PASSPHRASE|[pP]wd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?[kK](ey|EY)|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN)|[aA]ccount[kK]ey)$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|[eE]rror|ERROR|[pP]rop|PROP|[fF]ield|[lL]abel|[mM]essage|^_?(no|invalid|wrong|bad|Invalid|Wrong|Bad|Reset|Change|Forgot)|^(K|KEY|ATTR|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XML|MSG|FIELD|LABEL)_)")
  (#match? @alert "^\"[^\\s\"]{6,}\"$")
  (#not-match? @alert "^@?\"([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[a-z]+([A-Z][a-z]+)*|[A-Z][a-z]+([A-Z][a-z]+)*|\\W+)\"$|\\{|\\}|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^\"[xX]+\"$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^@?\"/|^\"-|\\[|\\\\|\\.(json|txt|pem|key|yml|config|pfx)\"$|application/|^\"urn:|:$|^\"(AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD)\\w*[-/\\d]|^\"@|^\"#"))

; client.Password = "…"
(assignment_expression
  left: [(identifier) @name (member_access_expression name: (identifier) @name)]
  right: (string_literal) @alert
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|[pP]assphrase|PASSPHRASE|[pP]wd|PWD|[sS]ecret|SECRET|[sS]ecret_?[kK]ey|SECRET_?KEY|[aA](pi|PI)_?[kK]ey|API_?KEY|[aA]ccess_?[kK]ey|ACCESS_?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_?KEY|[sS]igning_?[kK]ey|SIGNING_?KEY|[jJ][wW][tT]_?[kK](ey|EY)|[aA](uth|ccess|pi|PI|UTH|CCESS)_?[tT](oken|OKEN)|[aA]ccount[kK]ey)$")
  (#not-match? @name "([pP]ublic|PUBLIC|[hH]eader|HEADER|[pP]aram|PARAM|[eE]rror|ERROR|[pP]rop|PROP|[fF]ield|[lL]abel|[mM]essage|^_?(no|invalid|wrong|bad|Invalid|Wrong|Bad|Reset|Change|Forgot)|^(K|KEY|ATTR|CONFIG|ENV|OPT|CLAIM|GRANT|SCOPE|SQL|URL|XML|MSG|FIELD|LABEL)_)")
  (#match? @alert "^\"[^\\s\"]{6,}\"$")
  (#not-match? @alert "^@?\"([a-zA-Z]+|[A-Z_]+|[a-zA-Z]+([.:/_-][a-zA-Z]+)+[.:/]?|[a-z]+([A-Z][a-z]+)*|[A-Z][a-z]+([A-Z][a-z]+)*|\\W+)\"$|\\{|\\}|<|>|\\*\\*|\\.\\.\\.|[eE]xample|EXAMPLE|^\"[xX]+\"$|[yY]our|YOUR|[cC]hange[-_]?(me|Me|it)\\b|[pP]laceholder|REPLACE|TODO|://|^@?\"/|^\"-|\\[|\\\\|\\.(json|txt|pem|key|yml|config|pfx)\"$|application/|^\"urn:|:$|^\"(AES|DES|RSA|HS|RS|PBKDF|Hmac|SHA|MD)\\w*[-/\\d]|^\"@|^\"#"))

; new NetworkCredential("user", "…")
(object_creation_expression
  type: (_) @name
  arguments: (argument_list . (argument) . (argument (string_literal) @alert))
  (#match? @name "(^|\\.)(NetworkCredential|BasicAWSCredentials|ClientCredential|UsernamePasswordCredential|StorageCredentials|StorageSharedKeyCredential)$")
  (#match? @alert "^\"[^\\s\"<>{}]{4,}\"$")
  (#not-match? @alert "^\"([pP]ass(word|wd)|secret|[yY]our.*|.*EXAMPLE.*)\"$"))

; new SymmetricSecurityKey(Encoding.UTF8.GetBytes("…"))
(object_creation_expression
  type: (_) @name
  arguments: (argument_list . (argument
    (invocation_expression
      function: (member_access_expression name: (identifier) @_bytes)
      arguments: (argument_list . (argument (string_literal) @alert)))))
  (#match? @name "(^|\\.)(SymmetricSecurityKey|InMemorySymmetricSecurityKey|HMACSHA256|HMACSHA384|HMACSHA512|HMACSHA1)$")
  (#eq? @_bytes "GetBytes")
  (#match? @alert "^\".{3,}\"$"))

; "Server=…;User Id=sa;Password=…"
((string_literal) @alert @name
  (#match? @alert "^\"[^\"]*(Server|Data Source|Host|server|host)=[^\"]*;\\s*(Password|Pwd|password|pwd)=(?![\"';{<*]|\\.\\.\\.|your|Your|password;|\\w*[pP]laceholder)[^;\"{<*]{3,}")
  (#not-match? @alert "[eE]xample|[yY]our|(Password|Pwd|password|pwd)=(x+|X+|my\\w*|\\w*_?PASSWORD\\w*|[pP]assword|%)[;\"]|=$")
  (#not-inside? @alert "attribute"))
