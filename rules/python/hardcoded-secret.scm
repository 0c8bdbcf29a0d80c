; password = "…"
(assignment
  left: [(identifier) (attribute)] @name
  right: (string . (string_start) . (string_content) @_value . (string_end)) @alert
  (#match? @name "(^|_|\\.|\\b)(([a-zA-Z]\\w*_)?(password|passwd|pwd|passphrase|secret|secret_?key|api_?key|apikey|access_?key|secret_access_key|auth_?token|access_?token|refresh_?token|bot_?token|api_?token|private_?key|client_?secret|encryption_?key|signing_?key|jwt_?key|db_?pass|token)|(\\w*_)?(PASSWORD|PASSWD|PWD|PASSPHRASE|SECRET|SECRET_?KEY|API_?KEY|APIKEY|ACCESS_?KEY|AUTH_?TOKEN|ACCESS_?TOKEN|BOT_?TOKEN|API_?TOKEN|PRIVATE_?KEY|CLIENT_?SECRET|ENCRYPTION_?KEY|(^|\\.|_|\\[.)(secret_key|SECRET_KEY|JWT_SECRET(_KEY)?|jwt_secret(_key)?|session_secret|SESSION_SECRET)(.\\])?$ING_?KEY|JWT_?KEY|DB_?PASS|TOKEN))$")
  (#not-match? @name "([pP]age|[nN]ext|[cC]ontinu\\w*|[sS]ync|[sS]tart)_?[tT]oken$")
  (#not-match? @name "(^|\\.|_|\\[.)(secret_key|SECRET_KEY|JWT_SECRET(_KEY)?|jwt_secret(_key)?|session_secret|SESSION_SECRET)(.\\])?$")
  (#match? @_value "^(?=[^\\s]{8,200}$)(?=[^\\n]*\\d)(?=[^\\n]*[a-zA-Z])(?![/.~]|\\w+://|[a-z]{2,5}-[a-z]+-\\d$)[^\\s<>{}()\\[\\]]+$")
  (#not-match? @_value "^\\d+/|[eE]xample|EXAMPLE|[cC]hange_?-?[mM]e|CHANGE|[yY]our|YOUR|[xX]{3}|[pP]lacehold|[dD]ummy|DUMMY|[sS]ample|[fF]ake|FAKE|[tT]est|TEST|[rR]edacted|[rR]eplace|REPLACE|[iI]nsert|TODO|\\*{3}|\\.{3}|%\\(|%s|\\$\\{|^env[:_]|[a-z]_[a-z]+_[a-z]|^(sha|md5|hmac|rs|hs|es)_?-?\\d+|1234567890abc|^[a-z]+(_[a-z0-9]+)+$|^[a-z]+(-[a-z0-9]+)+$|^[A-Z]+(_[A-Z0-9]+)+$|^([a-z]+[.:])+[a-z0-9]+$|^(0x)?0+$|^[a-zA-Z]+[0-9]?$")
  (#not-file-match? "^\\s*(import|from)\\s+(pytest|unittest|faker|factory|moto)\\b|^\\s*def test_"))

; app.config["API_KEY"] = "…"
(assignment
  left: (subscript subscript: (string (string_content) @name))
  right: (string . (string_start) . (string_content) @_value . (string_end)) @alert
  (#match? @name "(^|_|\\.|\\b)(([a-zA-Z]\\w*_)?(password|passwd|pwd|passphrase|secret|secret_?key|api_?key|apikey|access_?key|secret_access_key|auth_?token|access_?token|refresh_?token|bot_?token|api_?token|private_?key|client_?secret|encryption_?key|signing_?key|jwt_?key|db_?pass|token)|(\\w*_)?(PASSWORD|PASSWD|PWD|PASSPHRASE|SECRET|SECRET_?KEY|API_?KEY|APIKEY|ACCESS_?KEY|AUTH_?TOKEN|ACCESS_?TOKEN|BOT_?TOKEN|API_?TOKEN|PRIVATE_?KEY|CLIENT_?SECRET|ENCRYPTION_?KEY|(^|\\.|_|\\[.)(secret_key|SECRET_KEY|JWT_SECRET(_KEY)?|jwt_secret(_key)?|session_secret|SESSION_SECRET)(.\\])?$ING_?KEY|JWT_?KEY|DB_?PASS|TOKEN))$")
  (#not-match? @name "([pP]age|[nN]ext|[cC]ontinu\\w*|[sS]ync|[sS]tart)_?[tT]oken$")
  (#not-match? @name "(^|\\.|_|\\[.)(secret_key|SECRET_KEY|JWT_SECRET(_KEY)?|jwt_secret(_key)?|session_secret|SESSION_SECRET)(.\\])?$")
  (#match? @_value "^(?=[^\\s]{8,200}$)(?=[^\\n]*\\d)(?=[^\\n]*[a-zA-Z])(?![/.~]|\\w+://|[a-z]{2,5}-[a-z]+-\\d$)[^\\s<>{}()\\[\\]]+$")
  (#not-match? @_value "^\\d+/|[eE]xample|EXAMPLE|[cC]hange_?-?[mM]e|CHANGE|[yY]our|YOUR|[xX]{3}|[pP]lacehold|[dD]ummy|DUMMY|[sS]ample|[fF]ake|FAKE|[tT]est|TEST|[rR]edacted|[rR]eplace|REPLACE|[iI]nsert|TODO|\\*{3}|\\.{3}|%\\(|%s|\\$\\{|^env[:_]|[a-z]_[a-z]+_[a-z]|^(sha|md5|hmac|rs|hs|es)_?-?\\d+|1234567890abc|^[a-z]+(_[a-z0-9]+)+$|^[a-z]+(-[a-z0-9]+)+$|^[A-Z]+(_[A-Z0-9]+)+$|^([a-z]+[.:])+[a-z0-9]+$|^(0x)?0+$|^[a-zA-Z]+[0-9]?$")
  (#not-file-match? "^\\s*(import|from)\\s+(pytest|unittest|faker|factory|moto)\\b|^\\s*def test_"))

; password="…": a word without digits
(keyword_argument
  name: (identifier) @name
  value: (string . (string_start) . (string_content) @_value . (string_end)) @alert
  (#match? @name "^(\\w*_)?(password|passwd|PASSWORD|PASSWD)$")
  (#match? @_value "^[a-zA-Z!@#$&*._-]{6,40}$")
  (#not-match? @_value "[pP]ass|PASS|[pP]wd|[sS]ecret|[cC]hange|CHANGE|[yY]our|YOUR|[eE]xample|EXAMPLE|[tT]est|[dD]ummy|[fF]ake|[sS]ample|[rR]edacted|REDACTED|[xX]{3}|[pP]laceholder|[rR]equired|[iI]nvalid|[mM]issing|[hH]idden|[iI]nput|[sS]tring|[uU]ser|[fF]ield|[pP]rompt|[aA]uth|[tT]oken|[oO]ptional|[nN]one|[aA]nonymous|[aA]ccount|[lL]ogin|[eE]mail|\\.\\.|\\*\\*|__|--|^\\W+$|^[a-z]+([._][a-z]+)+$|^[A-Z]+(_[A-Z]+)+$")
  (#not-file-match? "^\\s*(import|from)\\s+(pytest|unittest|faker|factory|moto)\\b|^\\s*def test_"))

(assignment
  left: [(identifier) (attribute)] @name
  right: (string . (string_start) . (string_content) @_value . (string_end)) @alert
  (#match? @name "(^|\\.|_)(password|passwd|PASSWORD|PASSWD)$")
  (#match? @_value "^[a-zA-Z!@#$&*._-]{6,40}$")
  (#not-match? @_value "[pP]ass|PASS|[pP]wd|[sS]ecret|[cC]hange|CHANGE|[yY]our|YOUR|[eE]xample|EXAMPLE|[tT]est|[dD]ummy|[fF]ake|[sS]ample|[rR]edacted|REDACTED|[xX]{3}|[pP]laceholder|[rR]equired|[iI]nvalid|[mM]issing|[hH]idden|[iI]nput|[sS]tring|[uU]ser|[fF]ield|[pP]rompt|[aA]uth|[tT]oken|[oO]ptional|[nN]one|[aA]nonymous|[aA]ccount|[lL]ogin|[eE]mail|\\.\\.|\\*\\*|__|--|^\\W+$|^[a-z]+([._][a-z]+)+$|^[A-Z]+(_[A-Z]+)+$")
  (#not-file-match? "^\\s*(import|from)\\s+(pytest|unittest|faker|factory|moto)\\b|^\\s*def test_"))

; connect(password="…"), def connect(password="…")
(keyword_argument
  name: (identifier) @name
  value: (string . (string_start) . (string_content) @_value . (string_end)) @alert
  (#match? @name "(^|_|\\.|\\b)(([a-zA-Z]\\w*_)?(password|passwd|pwd|passphrase|secret|secret_?key|api_?key|apikey|access_?key|secret_access_key|auth_?token|access_?token|refresh_?token|bot_?token|api_?token|private_?key|client_?secret|encryption_?key|signing_?key|jwt_?key|db_?pass|token)|(\\w*_)?(PASSWORD|PASSWD|PWD|PASSPHRASE|SECRET|SECRET_?KEY|API_?KEY|APIKEY|ACCESS_?KEY|AUTH_?TOKEN|ACCESS_?TOKEN|BOT_?TOKEN|API_?TOKEN|PRIVATE_?KEY|CLIENT_?SECRET|ENCRYPTION_?KEY|(^|\\.|_|\\[.)(secret_key|SECRET_KEY|JWT_SECRET(_KEY)?|jwt_secret(_key)?|session_secret|SESSION_SECRET)(.\\])?$ING_?KEY|JWT_?KEY|DB_?PASS|TOKEN))$")
  (#not-match? @name "([pP]age|[nN]ext|[cC]ontinu\\w*|[sS]ync|[sS]tart)_?[tT]oken$")
  (#not-match? @name "(^|\\.|_|\\[.)(secret_key|SECRET_KEY|JWT_SECRET(_KEY)?|jwt_secret(_key)?|session_secret|SESSION_SECRET)(.\\])?$")
  (#match? @_value "^(?=[^\\s]{8,200}$)(?=[^\\n]*\\d)(?=[^\\n]*[a-zA-Z])(?![/.~]|\\w+://|[a-z]{2,5}-[a-z]+-\\d$)[^\\s<>{}()\\[\\]]+$")
  (#not-match? @_value "^\\d+/|[eE]xample|EXAMPLE|[cC]hange_?-?[mM]e|CHANGE|[yY]our|YOUR|[xX]{3}|[pP]lacehold|[dD]ummy|DUMMY|[sS]ample|[fF]ake|FAKE|[tT]est|TEST|[rR]edacted|[rR]eplace|REPLACE|[iI]nsert|TODO|\\*{3}|\\.{3}|%\\(|%s|\\$\\{|^env[:_]|[a-z]_[a-z]+_[a-z]|^(sha|md5|hmac|rs|hs|es)_?-?\\d+|1234567890abc|^[a-z]+(_[a-z0-9]+)+$|^[a-z]+(-[a-z0-9]+)+$|^[A-Z]+(_[A-Z0-9]+)+$|^([a-z]+[.:])+[a-z0-9]+$|^(0x)?0+$|^[a-zA-Z]+[0-9]?$")
  (#not-file-match? "^\\s*(import|from)\\s+(pytest|unittest|faker|factory|moto)\\b|^\\s*def test_"))

(default_parameter
  name: (identifier) @name
  value: (string . (string_start) . (string_content) @_value . (string_end)) @alert
  (#match? @name "(^|_|\\.|\\b)(([a-zA-Z]\\w*_)?(password|passwd|pwd|passphrase|secret|secret_?key|api_?key|apikey|access_?key|secret_access_key|auth_?token|access_?token|refresh_?token|bot_?token|api_?token|private_?key|client_?secret|encryption_?key|signing_?key|jwt_?key|db_?pass|token)|(\\w*_)?(PASSWORD|PASSWD|PWD|PASSPHRASE|SECRET|SECRET_?KEY|API_?KEY|APIKEY|ACCESS_?KEY|AUTH_?TOKEN|ACCESS_?TOKEN|BOT_?TOKEN|API_?TOKEN|PRIVATE_?KEY|CLIENT_?SECRET|ENCRYPTION_?KEY|(^|\\.|_|\\[.)(secret_key|SECRET_KEY|JWT_SECRET(_KEY)?|jwt_secret(_key)?|session_secret|SESSION_SECRET)(.\\])?$ING_?KEY|JWT_?KEY|DB_?PASS|TOKEN))$")
  (#not-match? @name "([pP]age|[nN]ext|[cC]ontinu\\w*|[sS]ync|[sS]tart)_?[tT]oken$")
  (#match? @_value "^(?=[^\\s]{8,200}$)(?=[^\\n]*\\d)(?=[^\\n]*[a-zA-Z])(?![/.~]|\\w+://|[a-z]{2,5}-[a-z]+-\\d$)[^\\s<>{}()\\[\\]]+$")
  (#not-match? @_value "^\\d+/|[eE]xample|EXAMPLE|[cC]hange_?-?[mM]e|CHANGE|[yY]our|YOUR|[xX]{3}|[pP]lacehold|[dD]ummy|DUMMY|[sS]ample|[fF]ake|FAKE|[tT]est|TEST|[rR]edacted|[rR]eplace|REPLACE|[iI]nsert|TODO|\\*{3}|\\.{3}|%\\(|%s|\\$\\{|^env[:_]|[a-z]_[a-z]+_[a-z]|^(sha|md5|hmac|rs|hs|es)_?-?\\d+|1234567890abc|^[a-z]+(_[a-z0-9]+)+$|^[a-z]+(-[a-z0-9]+)+$|^[A-Z]+(_[A-Z0-9]+)+$|^([a-z]+[.:])+[a-z0-9]+$|^(0x)?0+$|^[a-zA-Z]+[0-9]?$")
  (#not-file-match? "^\\s*(import|from)\\s+(pytest|unittest|faker|factory|moto)\\b|^\\s*def test_"))

; {"password": "…"}
(pair
  key: (string (string_content) @name)
  value: (string . (string_start) . (string_content) @_value . (string_end)) @alert
  (#match? @name "(^|_|\\.|\\b)(([a-zA-Z]\\w*_)?(password|passwd|pwd|passphrase|secret|secret_?key|api_?key|apikey|access_?key|secret_access_key|auth_?token|access_?token|refresh_?token|bot_?token|api_?token|private_?key|client_?secret|encryption_?key|signing_?key|jwt_?key|db_?pass|token)|(\\w*_)?(PASSWORD|PASSWD|PWD|PASSPHRASE|SECRET|SECRET_?KEY|API_?KEY|APIKEY|ACCESS_?KEY|AUTH_?TOKEN|ACCESS_?TOKEN|BOT_?TOKEN|API_?TOKEN|PRIVATE_?KEY|CLIENT_?SECRET|ENCRYPTION_?KEY|(^|\\.|_|\\[.)(secret_key|SECRET_KEY|JWT_SECRET(_KEY)?|jwt_secret(_key)?|session_secret|SESSION_SECRET)(.\\])?$ING_?KEY|JWT_?KEY|DB_?PASS|TOKEN))$")
  (#not-match? @name "([pP]age|[nN]ext|[cC]ontinu\\w*|[sS]ync|[sS]tart)_?[tT]oken$")
  (#not-match? @name "(^|\\.|_|\\[.)(secret_key|SECRET_KEY|JWT_SECRET(_KEY)?|jwt_secret(_key)?|session_secret|SESSION_SECRET)(.\\])?$")
  (#match? @_value "^(?=[^\\s]{8,200}$)(?=[^\\n]*\\d)(?=[^\\n]*[a-zA-Z])(?![/.~]|\\w+://|[a-z]{2,5}-[a-z]+-\\d$)[^\\s<>{}()\\[\\]]+$")
  (#not-match? @_value "^\\d+/|[eE]xample|EXAMPLE|[cC]hange_?-?[mM]e|CHANGE|[yY]our|YOUR|[xX]{3}|[pP]lacehold|[dD]ummy|DUMMY|[sS]ample|[fF]ake|FAKE|[tT]est|TEST|[rR]edacted|[rR]eplace|REPLACE|[iI]nsert|TODO|\\*{3}|\\.{3}|%\\(|%s|\\$\\{|^env[:_]|[a-z]_[a-z]+_[a-z]|^(sha|md5|hmac|rs|hs|es)_?-?\\d+|1234567890abc|^[a-z]+(_[a-z0-9]+)+$|^[a-z]+(-[a-z0-9]+)+$|^[A-Z]+(_[A-Z0-9]+)+$|^([a-z]+[.:])+[a-z0-9]+$|^(0x)?0+$|^[a-zA-Z]+[0-9]?$")
  (#not-file-match? "^\\s*(import|from)\\s+(pytest|unittest|faker|factory|moto)\\b|^\\s*def test_"))

; app.secret_key = "…", SECRET_KEY = "…": any value signs, a placeholder too
(assignment
  left: [(identifier) (attribute)] @name
  right: (string . (string_start) . (string_content) @_value . (string_end)) @alert
  (#match? @name "(^|\\.|_|\\[.)(secret_key|SECRET_KEY|JWT_SECRET(_KEY)?|jwt_secret(_key)?|session_secret|SESSION_SECRET)(.\\])?$")
  (#not-match? @_value "^(secret_?key|SECRET_?KEY)$|^[aA][wW][sS]\\w*$|^\\s*$|^[<{$]|^/")
  (#not-file-match? "^\\s*(import|from)\\s+(pytest|unittest|faker|factory|moto)\\b|^\\s*def test_"))

(assignment
  left: (subscript subscript: (string (string_content) @name))
  right: (string . (string_start) . (string_content) @_value . (string_end)) @alert
  (#match? @name "(^|\\.|_|\\[.)(secret_key|SECRET_KEY|JWT_SECRET(_KEY)?|jwt_secret(_key)?|session_secret|SESSION_SECRET)(.\\])?$")
  (#not-match? @_value "^\\s*$|^[<{$]|^/")
  (#not-file-match? "^\\s*(import|from)\\s+(pytest|unittest|faker|factory|moto)\\b|^\\s*def test_"))

; postgres://user:password@host
(string
  . (string_start) . (string_content) @_value . (string_end)
  (#match? @_value "^[a-z][a-z0-9+]{2,20}://[^:/@\\s{}<>%]{1,60}:[^@/\\s{}<>%$*]{6,80}@[\\w.-]+")
  (#not-match? @_value "://[^:]*:(password|passwd|pass|secret|user|example\\w*|your\\w*|xxx\\w*|changeme|postgres|mysql|admin|guest|minioadmin|airflow|localstack)@|\\.\\.\\.|[eE]xample|\\s")
  (#not-file-match? "^\\s*(import|from)\\s+(pytest|unittest|faker|factory|moto)\\b|^\\s*def test_")) @alert @name

; if password == "s3cr3t"
(comparison_operator
  . [(identifier) (attribute) (subscript)] @name
  . (string . (string_start) . (string_content) @_value . (string_end)) @alert .
  (#match? @name "(^|\\.|_|['\"])([pP]assw(or)?d|[pP]assphrase|pwd|secret_key|api_?key|API_?KEY|admin_?key|master_?key)(['\"]\\])?$")
  (#not-match? @name "(update|change|reset|ask|show|hide|use|need|require|force)_?[pP]assw")
  (#match? @_value "^\\S{4,60}$")
  (#not-match? @_value "^[\\[<({$]|[pP]assw|[sS]ecret$|^(none|null|None|true|false|undefined|unknown|empty|required|missing|invalid|prompt|hidden|plain|basic|string|text|changeme|query|header|cookie|n/a|always|never|auto|optional|manual|default|enabled|disabled|bcrypt|argon2|md5|sha\\d+)$|^\\*+$|^\\.+$|^-+$|^[xX]+$|_")
  (#not-file-match? "^\\s*(import|from)\\s+(pytest|unittest|faker|factory|moto)\\b|^\\s*def test_"))

; password = "s3cr3t", settings["password"] = "s3cr3t": short, but no word
(assignment
  left: [(identifier) (attribute) (subscript)] @name
  right: (string . (string_start) . (string_content) @_value . (string_end)) @alert
  (#match? @name "(^|\\.|_|['\"])(password|passwd|pwd|passphrase|secret|_pass|PASSWORD|PASSWD)(['\"]\\])?$")
  (#match? @_value "^(?=[^\\n]*\\d)(?=[^\\n]*[a-zA-Z])[^\\s<>{}()\\[\\]%/:.]{5,7}$")
  (#not-match? @_value "^(utf|md|sha|v|http|base|rsa|aes|des|hs|rs)_?-?\\d|[tT]est|[fF]ake|[dD]ummy|[xX]{3}|_")
  (#not-file-match? "^\\s*(import|from)\\s+(pytest|unittest|faker|factory|moto)\\b|^\\s*def test_"))

(assignment
  left: [(identifier) (attribute) (subscript)] @name
  right: (assignment right: (string . (string_start) . (string_content) @_value . (string_end)) @alert)
  (#match? @name "(^|\\.|_|['\"])(password|passwd|pwd|passphrase|secret|_pass|PASSWORD|PASSWD)(['\"]\\])?$")
  (#match? @_value "^(?=[^\\n]*\\d)(?=[^\\n]*[a-zA-Z])[^\\s<>{}()\\[\\]%/:.]{5,7}$")
  (#not-match? @_value "^(utf|md|sha|v|http|base|rsa|aes|des|hs|rs)_?-?\\d|[tT]est|[fF]ake|[dD]ummy|[xX]{3}|_")
  (#not-file-match? "^\\s*(import|from)\\s+(pytest|unittest|faker|factory|moto)\\b|^\\s*def test_"))

(keyword_argument
  name: (identifier) @name
  value: (string . (string_start) . (string_content) @_value . (string_end)) @alert
  (#match? @name "(^|\\.|_|['\"])(password|passwd|pwd|passphrase|secret|_pass|PASSWORD|PASSWD)(['\"]\\])?$")
  (#match? @_value "^(?=[^\\n]*\\d)(?=[^\\n]*[a-zA-Z])[^\\s<>{}()\\[\\]%/:.]{5,7}$")
  (#not-match? @_value "^(utf|md|sha|v|http|base|rsa|aes|des|hs|rs)_?-?\\d|[tT]est|[fF]ake|[dD]ummy|[xX]{3}|_")
  (#not-file-match? "^\\s*(import|from)\\s+(pytest|unittest|faker|factory|moto)\\b|^\\s*def test_"))

(default_parameter
  name: (identifier) @name
  value: (string . (string_start) . (string_content) @_value . (string_end)) @alert
  (#match? @name "(^|\\.|_|['\"])(password|passwd|pwd|passphrase|secret|_pass|PASSWORD|PASSWD)(['\"]\\])?$")
  (#match? @_value "^(?=[^\\n]*\\d)(?=[^\\n]*[a-zA-Z])[^\\s<>{}()\\[\\]%/:.]{5,7}$")
  (#not-match? @_value "^(utf|md|sha|v|http|base|rsa|aes|des|hs|rs)_?-?\\d|[tT]est|[fF]ake|[dD]ummy|[xX]{3}|_")
  (#not-file-match? "^\\s*(import|from)\\s+(pytest|unittest|faker|factory|moto)\\b|^\\s*def test_"))
