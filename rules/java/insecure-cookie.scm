; A cookie with a session or token that is not marked HttpOnly, or a cookie's flags switched off.
(object_creation_expression
  type: (type_identifier) @_type
  arguments: (argument_list . (_) @cookie . (_))
  (#eq? @_type "Cookie")
  (#match? @cookie "^\"([\\w-]*([sS]ession|SESSION|[tT]oken|TOKEN)[\\w-]*|[aA]uth\\w*|AUTH\\w*|jwt|JWT|[rR]emember[\\w-]*|sid|SID)\"$|^(\\w+\\.)?[A-Z_]*(SESSION|TOKEN|AUTH|JWT)[A-Z_]*$")
  (#not-match? @cookie "[xX][sS][rR][fF]|[cC][sS][rR][fF]")
  (#not-function-match? @cookie "setHttpOnly\\(|setMaxAge\\(\\s*0")) @alert

(method_invocation
  name: (identifier) @cookie
  arguments: (argument_list . (false) @alert @flag .)
  (#any-of? @cookie "setHttpOnly" "setCookieHttpOnly" "setUseHttpOnlyCookie")
  (#not-function-match? @cookie "[xX][sS][rR][fF]|[cC][sS][rR][fF]|setMaxAge\\(\\s*0"))

(method_invocation
  name: (identifier) @cookie
  arguments: (argument_list . (false) @alert @flag .)
  (#any-of? @cookie "httpOnly" "secure")
  (#file-match? "ResponseCookie|NewCookie|Cookie\\.")
  (#not-function-match? @cookie "[xX][sS][rR][fF]|[cC][sS][rR][fF]|maxAge\\(\\s*0"))

(method_invocation
  object: (_) @_cookie
  name: (identifier) @cookie
  arguments: (argument_list . (false) @alert @flag .)
  (#eq? @cookie "setSecure")
  (#match? @_cookie "[cC]ookie")
  (#not-function-match? @cookie "setMaxAge\\(\\s*0"))
