; setcookie('session_token', $token), at most with a time and a path
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument [(string) (encapsed_string)] @_name) . (argument (_) @_value)) @_arguments
  (#any-of? @_function "setcookie" "setrawcookie")
  (#match? @_name "[sS]ess|[tT]oken|[aA]uth|[jJ]wt|[rR]emember|[lL]ogin|[uU]ser_?[iI]d|[sS]id")
  (#not-match? @_name "[cC]srf|[xX]srf|_seen")
  (#not-match? @_value "^(''|\"\"|null|NULL|false)$")
  (#not-match? @_arguments "time\\(\\)\\s*-|,\\s*(true|TRUE|is_ssl\\(\\)|\\$secure|\\$https?only|\\$\\w*[oO]ptions|[A-Z_]*SECURE[A-Z_]*|!empty|isset|\\$params)|httponly|-\\s*3600|,\\s*1\\s*,\\s*1|\\$options|\\[")) @alert @cookie

; setcookie(…, 'httponly' => false)
(array_element_initializer
  (string) @_name
  (boolean) @_value @fix
  (#match? @_name "^.(cookie_)?(httponly|secure|http_only).$")
  (#match? @_value "^[fF]")
  (#function-match? @_name "setcookie\\s*\\(|session_(start|set_cookie_params)\\s*\\(|'lifetime'\\s*=>[\\s\\S]*'cookie'\\s*=>")) @alert @cookie

; ini_set('session.cookie_httponly', 0)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (string) @_name) . (argument (_) @_value))
  (#eq? @_function "ini_set")
  (#match? @_name "^.session\\.(cookie_httponly|cookie_secure|use_only_cookies|use_strict_mode).$")
  (#match? @_value "^['\"]?(0|[oO]ff|[fF]alse|)['\"]?$")) @alert @cookie
