; $_SESSION['user_id'] = … after a password was checked, with no new id
(assignment_expression
  left: (subscript_expression (variable_name) @_session (string) @_key) @alert @login
  (#eq? @_session "$_SESSION")
  (#match? @_key "^.(user|user_?[iI]d|uid|username|logged_?[iI]n|loggedin|admin|login|auth(enticated)?|id|email|is_?[lL]ogged_?[iI]n).$")
  (#function-match? @login "password_verify\\s*\\(|password_hash\\s*\\(|md5\\s*\\(\\s*\\$\\w*pass|\\$\\w+(\\[['\"]|->)password(['\"]\\])?\\s*===?")
  (#not-file-match? "session_regenerate_id|->regenerate\\(|->migrate\\("))
