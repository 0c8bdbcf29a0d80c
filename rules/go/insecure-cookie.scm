; A cookie with a session or token that is not marked HttpOnly, or whose flag is switched off.
(composite_literal
  type: (qualified_type name: (type_identifier) @_type)
  body: (literal_value
    (keyed_element
      key: (literal_element (identifier) @_key)
      value: (literal_element [(interpreted_string_literal) (identifier) (selector_expression)] @alert @cookie))) @_fields
  (#eq? @_type "Cookie")
  (#eq? @_key "Name")
  (#match? @cookie "^\"[\\w-]*([sS]ession|[tT]oken|TOKEN|[aA]uth|[jJ]wt|JWT|[rR]emember)[\\w-]*\"$|^\"sid\"$|([sS]ession|[tT]oken|[aA]uth)(Cookie)?(Name)?$")
  (#not-match? @cookie "[xX][sS][rR][fF]|[cC][sS][rR][fF]")
  (#not-match? @_fields "HttpOnly:\\s*[^f\\s]|MaxAge:\\s*-")
  (#not-function-match? @cookie "\\.HttpOnly = |\\.AddCookie\\(|MaxAge = -1"))

(call_expression
  function: (selector_expression field: (field_identifier) @_method)
  arguments: (argument_list
    . (interpreted_string_literal) @cookie . (_) . (_) . (_) . (_) . (_) . (false) @alert @flag .)
  (#eq? @_method "SetCookie")
  (#match? @cookie "^\"[\\w-]*([sS]ession|[tT]oken|TOKEN|[aA]uth|[jJ]wt|JWT|[rR]emember)[\\w-]*\"$|^\"sid\"$")
  (#not-match? @cookie "[xX][sS][rR][fF]|[cC][sS][rR][fF]"))

; SetCookie(name, value, age, path, domain, secure, httpOnly), http.Cookie{Secure: false}: a flag is switched off
(call_expression
  function: (selector_expression field: (field_identifier) @_method)
  arguments: (argument_list
    . (interpreted_string_literal) @cookie . (_) . (_) . (_) . (_) . (false) @alert @flag . (true) .)
  (#eq? @_method "SetCookie")
  (#match? @cookie "^\"[\\w-]*([sS]ession|[tT]oken|TOKEN|[aA]uth|[jJ]wt|JWT|[rR]emember)[\\w-]*\"$|^\"sid\"$")
  (#not-match? @cookie "[xX][sS][rR][fF]|[cC][sS][rR][fF]"))
(composite_literal
  type: (qualified_type name: (type_identifier) @_type)
  body: (literal_value
    (keyed_element key: (literal_element (identifier) @_key) value: (literal_element (_) @_name))
    (keyed_element key: (literal_element (identifier) @cookie) value: (literal_element (false) @flag @alert))) @_fields
  (#eq? @_type "Cookie")
  (#eq? @_key "Name")
  (#eq? @cookie "Secure")
  (#match? @_name "^\"[\\w-]*([sS]ession|[tT]oken|TOKEN|[aA]uth|[jJ]wt|JWT|[rR]emember)[\\w-]*\"$|^\"sid\"$|([sS]ession|[tT]oken|[aA]uth)(Cookie)?(Name)?$")
  (#not-match? @_name "[xX][sS][rR][fF]|[cC][sS][rR][fF]")
  (#not-match? @_fields "MaxAge:\\s*-")
  (#not-function-match? @cookie "\\.Secure = |\\.AddCookie\\(|MaxAge = -1"))

; sessions.Options{HttpOnly: false}
(composite_literal
  type: (qualified_type package: (package_identifier) @_package name: (type_identifier) @_type)
  body: (literal_value
    (keyed_element key: (literal_element (identifier) @cookie) value: (literal_element (false) @flag @alert))) @_fields
  (#eq? @_package "sessions")
  (#eq? @_type "Options")
  (#any-of? @cookie "Secure" "HttpOnly")
  (#not-match? @_fields "MaxAge:\\s*-")
  (#not-function-match? @cookie "\\.(Secure|HttpOnly) = "))
