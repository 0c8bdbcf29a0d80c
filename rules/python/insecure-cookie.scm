; response.set_cookie("session", token, httponly=False)
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . (_) @_cookie (keyword_argument name: (identifier) @_name value: (false) @fix) @alert @setting)
  (#any-of? @_function "set_cookie" "set_signed_cookie" "set_secure_cookie")
  (#any-of? @_name "httponly" "secure")
  (#not-match? @_cookie "csrf|CSRF|xsrf|theme|lang|locale|consent"))

; SESSION_COOKIE_SECURE = False
(assignment
  left: (identifier) @_name
  right: (false) @fix
  (#any-of? @_name "SESSION_COOKIE_SECURE" "SESSION_COOKIE_HTTPONLY" "CSRF_COOKIE_SECURE" "REMEMBER_COOKIE_SECURE" "REMEMBER_COOKIE_HTTPONLY" "JWT_COOKIE_SECURE")
  (#not-file-match? "^\\s*DEBUG\\s*=\\s*True|^\\s*TESTING\\s*=\\s*True")) @alert @setting

; app.config["SESSION_COOKIE_SECURE"] = False
(assignment
  left: (subscript subscript: (string (string_content) @_name))
  right: (false) @fix
  (#any-of? @_name "SESSION_COOKIE_SECURE" "SESSION_COOKIE_HTTPONLY" "REMEMBER_COOKIE_SECURE" "REMEMBER_COOKIE_HTTPONLY" "JWT_COOKIE_SECURE")) @alert @setting

; app.config.update(SESSION_COOKIE_HTTPONLY=False), SessionMiddleware(https_only=False)
((keyword_argument name: (identifier) @_name value: (false) @fix) @alert @setting
  (#any-of? @_name "SESSION_COOKIE_SECURE" "SESSION_COOKIE_HTTPONLY" "REMEMBER_COOKIE_SECURE" "REMEMBER_COOKIE_HTTPONLY" "https_only" "cookie_secure" "cookie_httponly"))
