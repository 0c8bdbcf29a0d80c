; user.password == password
((comparison_operator
  . [(attribute) (subscript)] @_stored
  . [(identifier) (attribute) (subscript) (call)] @_given .) @alert @comparison
  (#match? @comparison "==|!=")
  (#match? @_stored "^(\\w+\\.)*_?(user|account|member|row|record|u|person|customer|employee|admin|result|users|accounts|db_user|existing_user|found|stored|credentials|USERS|db)(\\[[^\\]]+\\])*(\\.password|\\[['\"]password['\"]\\]|\\.passwd|\\.pwd)$|^\\w*(users|USERS|credentials|CREDENTIALS|accounts|passwords)\\[\\w+\\](\\[.password.\\])?$")
  (#match? @_given "[pP]assw(or)?d|^pwd$|^pw$")
  (#not-match? @_given "hash|HASH|encrypt|encode|digest|crypt|confirm|repeat|again|password2|new_password")
  (#not-origin-match? @_given "hash|digest|crypt|pbkdf2|scrypt|make_password")
  (#not-function-match? @_given "hash_?password|hashpw|check_password|hexdigest|pbkdf2|crypt\\("))

; password == user.password
((comparison_operator
  . (identifier) @_given
  . [(attribute) (subscript)] @_stored .) @alert @comparison
  (#match? @comparison "==|!=")
  (#match? @_stored "^(\\w+\\.)*_?(user|account|member|row|record|u|person|customer|employee|admin|result|users|accounts|db_user|existing_user|found|stored|credentials|USERS|db)(\\[[^\\]]+\\])*(\\.password|\\[['\"]password['\"]\\]|\\.passwd|\\.pwd)$|^\\w*(users|USERS|credentials|CREDENTIALS|accounts|passwords)\\[\\w+\\](\\[.password.\\])?$")
  (#match? @_given "^\\w*([pP]assw(or)?d|pwd|pw)$")
  (#not-match? @_given "hash|HASH|encrypt|encode|digest|crypt|confirm|repeat|again|password2|new_password")
  (#not-origin-match? @_given "hash|digest|crypt|pbkdf2|scrypt|make_password")
  (#not-function-match? @_given "hash_?password|hashpw|check_password|hexdigest|pbkdf2|crypt\\("))

; User.query.filter_by(name=name, password=password), User.objects.get(name=name, password=password)
((call
  function: (attribute object: (_) @_query attribute: (identifier) @_function)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: [(identifier) (attribute) (subscript) (call)] @_given) @alert @comparison))
  (#any-of? @_function "filter_by" "get" "filter" "first")
  (#match? @_query "query|objects|session")
  (#any-of? @_name "password" "passwd" "pwd")
  (#match? @_given "[pP]assw(or)?d|^pwd$|^pw$")
  (#not-match? @_given "hash|HASH|encrypt|encode|digest|crypt")
  (#not-origin-match? @_given "hash|digest|crypt|pbkdf2|scrypt|make_password")
  (#not-function-match? @_given "hash_?password|hashpw|hexdigest|pbkdf2|crypt\\("))

; "… WHERE name = ? AND password = ?", (name, password)
((call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . (string) @_sql . [(tuple [(identifier) (attribute) (subscript)] @_given .) (list [(identifier) (attribute) (subscript)] @_given .)] .)) @alert @comparison
  (#any-of? @_function "execute" "fetchrow" "fetch_one" "query")
  (#match? @_sql "(where|WHERE)\\s[^]*\\bpassword\\s*=\\s*([?]|%s|\\$\\d|:\\w+)\\s*;?\\s*['\"]")
  (#match? @_given "[pP]assw(or)?d|^pwd$|^pw$")
  (#not-match? @_given "hash|HASH|encrypt|encode|digest|crypt")
  (#not-origin-match? @_given "hash|digest|crypt|pbkdf2|scrypt|make_password")
  (#not-function-match? @_given "hash_?password|hashpw|hexdigest|pbkdf2|crypt\\("))

; User(name=name, password=request.form["password"])
((call
  function: (identifier) @_model
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: [(identifier) (attribute) (subscript) (call)] @_given) @alert @comparison))
  (#match? @_model "^(User|Account|Member|Customer|Employee|Admin|UserModel|UserDB|DBUser|Users)$")
  (#any-of? @_name "password" "passwd" "pwd")
  (#match? @_given "^(request|req|data|form|body|payload)\\b.*['\"(.]password|^(user|form|data|payload)\\.password(\\.data)?$")
  (#not-match? @_given "hash|HASH|encrypt|encode|digest|crypt")
  (#not-function-match? @_given "set_password|hash_?password|hashpw|generate_password_hash|create_user|is_valid\\(")
  (#file-match? "db\\.(session|Model)|\\.save\\(|session\\.add"))

; user["password"] = new_password
(assignment
  left: (subscript value: (_) @_record subscript: (string (string_content) @_key))
  right: [(identifier) (subscript) (call)] @_given
  (#any-of? @_key "password" "passwd")
  (#match? @_record "user|account|member|customer|employee")
  (#match? @_given "^(new_?|raw_?)?(password|passwd|pwd)$|^request\\.(form|json|args)(\\.get\\(|\\[)['\"](new_)?password")
  (#not-origin-match? @_given "hash|digest|crypt|pbkdf2|scrypt|make_password|getpass")
  (#not-function-match? @_given "hash|[cC]rypt|pbkdf2|argon")) @alert @comparison
