; session_store :cookie_store, httponly: false
(call
  method: (identifier) @_method
  arguments: (argument_list (pair key: (hash_key_symbol) @flag value: (false) @alert @fix))
  (#any-of? @_method "session_store" "use" "set_cookie")
  (#any-of? @flag "httponly" "secure" "http_only"))

; cookies[:session] = { value: token, httponly: false }
(assignment
  left: (element_reference object: (_) @_cookies . (_) @_name)
  right: (hash (pair key: (hash_key_symbol) @flag value: (false) @alert @fix))
  (#match? @_cookies "cookies")
  (#any-of? @flag "httponly" "secure" "http_only")
  (#not-match? @_name "[cC][sS][rR][fF]|XSRF|locale|theme|lang|consent"))

; response.set_cookie(:session, value: token, httponly: false)
(call
  method: (identifier) @_method
  arguments: (argument_list (hash (pair key: (hash_key_symbol) @flag value: (false) @alert @fix)))
  (#eq? @_method "set_cookie")
  (#any-of? @flag "httponly" "secure" "http_only"))

; set :sessions, httponly: false
(call
  method: (identifier) @_method
  arguments: (argument_list . (simple_symbol) @_what (pair key: (hash_key_symbol) @flag value: (false) @alert @fix))
  (#eq? @_method "set")
  (#eq? @_what ":sessions")
  (#any-of? @flag "httponly" "secure"))
