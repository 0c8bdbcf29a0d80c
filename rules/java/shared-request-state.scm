; this.user = request.getParameter("user") in a servlet or controller
((assignment_expression
  left: (field_access object: (this) field: (identifier) @name) @alert
  operator: "="
  right: (_) @_value)
  (#origin-match? @_value "\\.(getParameter|getParameterValues|getHeader|getRemoteUser|getUserPrincipal|getCookies|getQueryString|getRemoteAddr)\\($|^@(RequestParam|PathVariable|RequestBody|RequestHeader|CookieValue|ModelAttribute)\\b")
  (#file-match? "extends \\w*HttpServlet\\b|^@(Rest)?Controller\\b")
  (#not-file-match? "@(Request|Session)Scope|@Scope\\(|implements SingleThreadModel|@(Request|Session)Scoped|static (final )?class|^record |ThreadLocal<")
  (#inside? @name "method_declaration")
  (#not-inside? @name "lambda_expression" "object_creation_expression" "constructor_declaration")
  (#function-match? @name "HttpServletRequest|@(Request|Get|Post|Put|Patch|Delete)Mapping")
  (#not-function-match? @name "void (init|destroy)\\(|synchronized")
  (#not-match? @name "[cC]onfig|[sS]ettings?|[cC]ount|[tT]otal|[eE]nabled|[cC]ache"))

; user = request.getParameter("user"), where the method has no such name of its own
((assignment_expression
  left: (identifier) @name @alert
  operator: "="
  right: (_) @_value)
  (#not-function-match? @name "\\b(?!return\\b|else\\b|throw\\b)[\\w.]+(<[^\\n;()]*>)?(\\[\\])* {it}\\b( =[^=]|;|,|\\)| :)|, {it}( =[^=]|;)")
  (#origin-match? @_value "\\.(getParameter|getParameterValues|getHeader|getRemoteUser|getUserPrincipal|getCookies|getQueryString|getRemoteAddr)\\($|^@(RequestParam|PathVariable|RequestBody|RequestHeader|CookieValue|ModelAttribute)\\b")
  (#file-match? "extends \\w*HttpServlet\\b|^@(Rest)?Controller\\b")
  (#not-file-match? "@(Request|Session)Scope|@Scope\\(|implements SingleThreadModel|@(Request|Session)Scoped|static (final )?class|^record |ThreadLocal<")
  (#inside? @name "method_declaration")
  (#not-inside? @name "lambda_expression" "object_creation_expression" "constructor_declaration")
  (#function-match? @name "HttpServletRequest|@(Request|Get|Post|Put|Patch|Delete)Mapping")
  (#not-function-match? @name "void (init|destroy)\\(|synchronized")
  (#not-match? @name "[cC]onfig|[sS]ettings?|[cC]ount|[tT]otal|[eE]nabled|[cC]ache"))
