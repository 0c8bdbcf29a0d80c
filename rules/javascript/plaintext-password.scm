; user.password === password
((binary_expression
  left: (member_expression) @_stored
  operator: ["===" "==" "!==" "!="]
  right: [(identifier) (member_expression)] @_given) @alert @comparison
  (#match? @_stored "^(\\w+\\.)*_?(user|account|member|row|record|u|person|customer|employee|admin|result|existingUser|foundUser|found|stored|dbUser|doc|docs|rows|users?\\[[^\\]]+\\]|results?\\[0\\]|rows\\[0\\])(\\[[^\\]]+\\])*\\??\\.(password|passwd|pwd)$")
  (#match? @_given "[pP]assw(or)?d$|^pwd$|^pw$|^pass$")
  (#not-match? @_given "[hH]ash|[eE]ncrypt|[cC]onfirm|[rR]epeat|[aA]gain|password2|newPassword")
  (#not-origin-match? @_given "[hH]ash|digest|[cC]rypt|pbkdf2|scrypt")
  (#not-function-match? @_given "bcrypt|argon2|scrypt|pbkdf2|hashPassword|createHash"))

; password === user.password
((binary_expression
  left: [(identifier) (member_expression)] @_given
  operator: ["===" "==" "!==" "!="]
  right: (member_expression) @_stored) @alert @comparison
  (#match? @_stored "^(\\w+\\.)*_?(user|account|member|row|record|u|person|customer|employee|admin|result|existingUser|foundUser|found|stored|dbUser|doc|docs|rows|users?\\[[^\\]]+\\]|results?\\[0\\]|rows\\[0\\])(\\[[^\\]]+\\])*\\??\\.(password|passwd|pwd)$")
  (#match? @_given "^(password|passwd|pwd|pw|pass|(req|request|ctx\\.request)\\.body\\.(password|passwd|pwd)|\\w*[iI]nput\\w*|\\w+Password)$")
  (#not-match? @_given "[hH]ash|[eE]ncrypt|[cC]onfirm|[rR]epeat|[aA]gain|password2|newPassword")
  (#not-origin-match? @_given "[hH]ash|digest|[cC]rypt|pbkdf2|scrypt")
  (#not-function-match? @_given "bcrypt|argon2|scrypt|pbkdf2|hashPassword|createHash"))

; User.findOne({ name, password })
(call_expression
  function: (member_expression object: (_) @_model property: (property_identifier) @_function)
  arguments: (arguments . [
    (object [(shorthand_property_identifier) @_given (pair key: (property_identifier) @_key value: [(identifier) (member_expression)] @_given)] .)
    (object (pair key: (property_identifier) @_where value: (object [(shorthand_property_identifier) @_given (pair key: (property_identifier) @_key value: [(identifier) (member_expression)] @_given)] .)))
  ] @alert @comparison)
  (#any-of? @_function "findOne" "find" "findFirst" "findUnique" "findOneBy" "exists" "count")
  (#match? @_model "^[A-Z]\\w*$|collection\\(|[mM]odel$|[rR]epo(sitory)?$|prisma\\.\\w+$|\\.users?$|^users$")
  (#match? @_given "(^|\\.)(password|passwd|pwd)$")
  (#not-origin-match? @_given "[hH]ash|digest|[cC]rypt|pbkdf2|scrypt")
  (#not-function-match? @_given "bcrypt|argon2|scrypt|pbkdf2|hashPassword|createHash"))

; db.query('… WHERE name = ? AND password = ?', [name, password])
((call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (string) @_sql . (array [(identifier) (member_expression)] @_given .))) @alert @comparison
  (#any-of? @_function "query" "get" "execute" "all" "run" "first")
  (#match? @_sql "(where|WHERE)\\s[^]*\\bpassword\\s*=\\s*([?]|\\$\\d)\\s*;?\\s*['\"`]$")
  (#match? @_given "(^|\\.)(password|passwd|pwd|pass)$")
  (#not-origin-match? @_given "[hH]ash|digest|[cC]rypt|pbkdf2|scrypt")
  (#not-function-match? @_given "bcrypt|argon2|scrypt|pbkdf2|hashPassword|createHash"))
