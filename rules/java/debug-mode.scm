; @EnableWebSecurity(debug = true)
(annotation
  name: (identifier) @_annotation
  arguments: (annotation_argument_list (element_value_pair key: (identifier) @_key value: (true) @flag) @alert @setting)
  (#any-of? @_annotation "EnableWebSecurity" "EnableWebFluxSecurity")
  (#eq? @_key "debug"))

; web.debug(true) of WebSecurity
(method_invocation
  object: (identifier) @_web
  name: (identifier) @_debug
  arguments: (argument_list . (true) @flag .)
  (#match? @_web "^(web|webSecurity|security)$")
  (#eq? @_debug "debug")
  (#file-match? "WebSecurity")) @alert @setting
