; Request.Cookies["isAdmin"] == "true"
(binary_expression
  left: (_) @role
  operator: ["==" "!="]
  right: [(string_literal) (boolean_literal)]
  (#match? @role "Request\\b")
  (#match? @role "\\[\"(is_?)?([aA]dmin|[rR]ole|[iI]sAdmin|[iI]s_?[aA]uthenticated|[aA]uthenticated|[lL]ogged_?[iI]n|[uU]ser_?[rR]ole|X-(User-)?Role|X-Is-Admin|[iI]s_?[lL]oggedIn|adminCookie)\"\\]")) @alert

; string role = Request.Headers["X-Role"]; if (role == "admin")
(binary_expression
  left: [(identifier) (member_access_expression)] @role
  operator: ["==" "!="]
  right: [(string_literal) (boolean_literal)]
  (#match? @role "^(is_?[aA]dmin|role|userRole|admin(Cookie(\\.Value)?)?|authenticated|isAuthenticated|loggedIn|isLoggedIn)$")
  (#origin-match? @role "Request\\.(Cookies|Query|QueryString|Form|Headers|Params)\\b|Request\\[")) @alert

; if (bool.Parse(Request.Query["admin"]))
(if_statement
  condition: (_) @role @alert
  (#match? @role "^((bool|Boolean)\\.Parse|Convert\\.ToBoolean)\\((\\w+\\.)*Request\\.\\w+\\[\"(is_?)?([aA]dmin|[iI]s_?[aA]uthenticated|[aA]uthenticated|[lL]ogged_?[iI]n)\"\\]\\)$"))
