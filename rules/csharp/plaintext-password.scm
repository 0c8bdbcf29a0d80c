; u.Password == model.Password
(binary_expression
  left: (member_access_expression expression: (_) @_stored name: (identifier) @_property)
  operator: ["==" "!="]
  right: [(identifier) (member_access_expression)] @_given
  (#any-of? @_property "Password" "UserPassword" "Passwd" "Pwd")
  (#match? @_given "(^|\\.)_?([pP]assword|[uU]serPassword|[iI]nputPassword|[pP]asswd|[pP]wd|[pP]ass)$")
  (#match? @_stored "^(u|x|s|a|c|m|e|p|user|account|member|customer|admin|employee|login|_?[a-z]*[uU]ser|[eE]xisting\\w*|found\\w*|stored\\w*|db\\w*)$")
  (#not-function-match? @_given "[hH]ash|[cC]onfirm|[eE]ncrypt|[bB]crypt|[dD]igest")) @alert @comparison

; user.Password.Equals(password)
(invocation_expression
  function: (member_access_expression
    expression: (member_access_expression expression: (_) @_stored name: (identifier) @_property)
    name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @_given))
  (#any-of? @_property "Password" "UserPassword" "Passwd" "Pwd")
  (#eq? @_method "Equals")
  (#match? @_given "(^|\\.)_?([pP]assword|[uU]serPassword|[iI]nputPassword|[pP]asswd|[pP]wd|[pP]ass)$")
  (#not-function-match? @_given "[hH]ash|[cC]onfirm|[eE]ncrypt|[bB]crypt|[dD]igest")) @alert @comparison

; user.Password = model.Password; db.SaveChanges();
(assignment_expression
  left: (member_access_expression expression: (_) @_stored name: (identifier) @_property)
  operator: "="
  right: [(identifier) (member_access_expression)] @_given
  (#eq? @_property "Password")
  (#match? @_given "(^|\\.)_?((new|New)?[pP]assword|[iI]nputPassword|[pP]asswd|[pP]wd)$")
  (#match? @_stored "^(user|account|member|customer|admin|employee|[a-z]*User|existing\\w*)$")
  (#function-match? @_given "SaveChanges(Async)?\\(|\\.(Insert|Add)(One)?(Async)?\\(")
  (#not-function-match? @_given "[hH]ash|[eE]ncrypt|[bB]crypt|[dD]igest|[pP]rotect")) @alert @comparison
