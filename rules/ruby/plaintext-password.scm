; user.password == params[:password]
(binary
  left: (call receiver: (_) @_user method: (identifier) @_method)
  operator: ["==" "!="]
  right: [(identifier) (element_reference)] @_given
  (#any-of? @_method "password" "passwd")
  (#match? @_user "^@?(\\w+_)?(user|account|member|customer|admin|u|person|employee)$")
  (#match? @_given "^(params\\[.*pass\\w*['\"]?\\]|(\\w+_)?(password|passwd|pass)|.*\\[.?password.?\\])$")
  (#not-function-match? @_given "BCrypt|bcrypt|encrypt|digest|confirm|SCrypt|Argon")
  (#not-file-match? "BCrypt|has_secure_password|Argon2")) @alert @comparison

; User.find_by(name: …, password: params[:password])
(call
  method: (identifier) @_method
  arguments: (argument_list (pair key: (hash_key_symbol) @_key value: [(element_reference) (identifier)] @_given)) @_arguments
  (#any-of? @_method "find_by" "where" "find_by!" "exists?" "first")
  (#any-of? @_key "password" "passwd")
  (#match? @_given "^(params\\[.*|password|passwd|pass)$")) @alert @comparison
