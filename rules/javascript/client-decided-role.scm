; req.cookies.isAdmin === 'true'
((binary_expression left: (_) @role operator: ["===" "=="] right: [(string) (true)]) @alert
  (#match? @role "^(req|request|ctx|ctx\\.request)\\.(cookies|headers|query|body|signedCookies)(\\.|\\[['\"])((is_?)?[aA]dmin|isAdmin|role|userRole|user_role|x-(user-)?role|x-is-admin|x-admin|authenticated|loggedIn|isLoggedIn|isAuthenticated)(['\"]\\])?$|^req\\.(get|header)\\(['\"][xX]-((User-)?Role|Is-Admin|Admin|role|user-role|is-admin)['\"]\\)$")
  (#not-match? @role "signedCookies"))

; const { role } = req.body; if (role === 'admin') grant()
((if_statement condition: (parenthesized_expression (binary_expression left: (identifier) @role operator: ["===" "=="] right: (string) @_value)) @alert)
  (#match? @role "^(isAdmin|role|userRole|admin|authenticated)$")
  (#match? @_value "^.([aA]dmin\\w*|[sS]uperuser|true|1|yes|root).$")
  (#origin-match? @role "^(req|request|ctx\\.request)\\.(cookies|headers|query)(\\.|\\[|$)"))

; const role = req.headers['x-role']; if (role !== 'admin') return res.sendStatus(403)
((binary_expression left: (identifier) @role operator: ["!==" "!="] right: (string) @_value) @alert
  (#match? @role "^(isAdmin|role|userRole|admin|authenticated)$")
  (#match? @_value "^.([aA]dmin\\w*|[sS]uperuser|true|1|yes|root).$")
  (#origin-match? @role "^(req|request|ctx\\.request)\\.(cookies|headers)(\\.|\\[|$)"))

; if (req.cookies.isAdmin) …
((if_statement condition: (parenthesized_expression (member_expression) @role @alert))
  (#match? @role "^(req|request)\\.(cookies|headers|query|body)\\.(isAdmin|is_admin|admin|authenticated|isAuthenticated|loggedIn)$"))
