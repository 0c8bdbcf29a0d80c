; new CookieOptions { HttpOnly = false }
(object_creation_expression
  type: (_) @_type
  initializer: (initializer_expression
    (assignment_expression left: (identifier) @flag right: (boolean_literal) @alert @fix))
  (#match? @_type "(^|\\.)(CookieOptions|HttpCookie|Cookie|CookieBuilder)$")
  (#any-of? @flag "HttpOnly" "Secure")
  (#eq? @alert "false")
  (#not-function-match? @alert "[xX][sS][rR][fF]|[cC][sS][rR][fF]|[aA]nti[fF]orgery|[cC]ulture|[lL]anguage|[tT]heme|[cC]onsent|[eE]xpires\\s*=\\s*DateTime\\w*\\.(Utc)?Now\\.AddDays\\(-"))

; options.Cookie.HttpOnly = false
(assignment_expression
  left: (member_access_expression expression: (_) @_cookie name: (identifier) @flag)
  right: (boolean_literal) @alert @fix
  (#any-of? @flag "HttpOnly" "CookieHttpOnly" "Secure" "RequireSSL")
  (#match? @_cookie "[cC]ookie|^(options|opts|o)$")
  (#not-match? @_cookie "[xX]srf|[cC]srf|[aA]nti[fF]orgery")
  (#eq? @alert "false")
  (#function-match? @alert "[cC]ookie")
  (#not-function-match? @alert "[cC]ulture|[tT]heme|[cC]onsent|XSRF|CSRF"))

; options.Cookie.SecurePolicy = CookieSecurePolicy.None
(assignment_expression
  left: [(identifier) (member_access_expression)]
  right: (member_access_expression expression: (identifier) @_class name: (identifier) @_value) @alert @flag
  (#eq? @_class "CookieSecurePolicy")
  (#eq? @_value "None"))
