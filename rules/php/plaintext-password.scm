; $row['password'] === $_POST['password']
(binary_expression
  left: [(subscript_expression) (member_access_expression) (variable_name)] @_left
  operator: ["==" "===" "!=" "!=="]
  right: [(subscript_expression) (member_access_expression) (variable_name)] @_right
  (#match? @_left "([pP]assword|[pP]ass|[pP]asswd|[pP]wd)['\"\\]]*$")
  (#match? @_right "([pP]assword|[pP]ass|[pP]asswd|[pP]wd)['\"\\]]*$")
  (#match? @_left "^\\$(row|user|result|record|data|account|admin|member|fetch\\w*|db_?\\w*|stored\\w*|rows?)(\\[|->)")
  (#not-match? @_right "[cC]onfirm|[rR]epeat|again|\\$(row|user|result|record)\\b")
  (#not-origin-match? @_right "^(md5|sha1|hash|crypt|password_hash)\\($")) @alert @comparison

(binary_expression
  left: [(subscript_expression) (member_access_expression) (variable_name)] @_left
  operator: ["==" "===" "!=" "!=="]
  right: [(subscript_expression) (member_access_expression) (variable_name)] @_right
  (#match? @_left "([pP]assword|[pP]ass|[pP]asswd|[pP]wd)['\"\\]]*$")
  (#match? @_right "([pP]assword|[pP]ass|[pP]asswd|[pP]wd)['\"\\]]*$")
  (#match? @_right "^\\$(row|user|result|record|data|account|admin|member|fetch\\w*|db_?\\w*|stored\\w*|rows?)(\\[|->)")
  (#not-match? @_left "[cC]onfirm|[rR]epeat|again|\\$(row|user|result|record)\\b")
  (#not-origin-match? @_left "^(md5|sha1|hash|crypt|password_hash)\\($")) @alert @comparison

; WHERE name = '…' AND password = '…'
(function_call_expression
  arguments: (arguments (argument (encapsed_string) @comparison @alert))
  (#match? @comparison "^.(SELECT|select) [\\s\\S]*\\b(AND|and|where|WHERE)\\s+(password|passwd|pass|pwd)\\s*=\\s*'?[{$]")
  (#not-function-match? @alert "\\b(md5|sha1|hash|crypt)\\s*\\("))

(assignment_expression
  right: (encapsed_string) @comparison @alert
  (#match? @comparison "^.(SELECT|select) [\\s\\S]*\\b(AND|and|where|WHERE)\\s+(password|passwd|pass|pwd)\\s*=\\s*'?[{$]")
  (#not-function-match? @alert "\\b(md5|sha1|hash|crypt)\\s*\\("))
