; httpOnly: false and secure: false where a cookie is set or its options are made.
; res.cookie('session', token, { httpOnly: false })
((call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (_) @_name . (_) (object (pair key: (property_identifier) @_key value: (false) @value) @alert @setting)))
  (#any-of? @_function "cookie" "setCookie" "set")
  (#any-of? @_key "httpOnly" "secure")
  (#match? @_name "[sS]ess|SESS|[tT]oken|TOKEN|[aA]uth|AUTH|[jJ]wt|JWT|sid|[rR]efresh|[uU]ser|[lL]ogin|[iI]d\\b")
  (#not-match? @_name "[cC][sS][rR][fF]|[xX][sS][rR][fF]"))

; session({ cookie: { secure: false } })
((pair
  key: (property_identifier) @_cookie
  value: (object (pair key: (property_identifier) @_key value: (false) @value) @alert @setting))
  (#any-of? @_cookie "cookie" "cookieOptions")
  (#any-of? @_key "httpOnly" "secure"))

; const cookieOptions = { httpOnly: false }
((variable_declarator
  name: (identifier) @_name
  value: (object (pair key: (property_identifier) @_key value: (false) @value) @alert @setting))
  (#match? @_name "[cC]ookie")
  (#not-match? @_name "[cC]srf|[xX]srf|[dD]efault")
  (#any-of? @_key "httpOnly" "secure"))
