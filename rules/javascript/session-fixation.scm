; req.session.userId = user.id after a password was checked, in a file that never takes a new id
(assignment_expression
  left: (member_expression object: (member_expression object: (identifier) @_request property: (property_identifier) @_session) property: (property_identifier) @_key) @alert @login
  (#match? @_request "^(req|request)$")
  (#eq? @_session "session")
  (#match? @_key "^(user|user_?[iI]d|uid|username|email|loggedin|logged_?[iI]n|isLoggedIn|isAuth(enticated)?|isAuthorized|authenticated|account|accountId|admin|isAdmin)$")
  (#file-match? "bcrypt|argon2|scrypt|\\.password\\b|comparePassword|checkPassword|verifyPassword")
  (#file-match? "express|passport")
  (#before-match? @login "\\bcompare(Sync)?\\(|\\.verify\\(|\\w*[pP]assword\\)? ?[!=]==? ?|comparePassword|checkPassword|verifyPassword|validPassword|isValid|isMatch|[mM]atch\\b")
  (#not-file-match? "session\\.regenerate\\(|cookie-session|session\\.destroy\\([^)]*\\) ?=> ?\\{?\\s*req\\.session|iron-session"))
