; A redirect to what a request brings.
(method_invocation
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "sendRedirect" "seeOther" "temporaryRedirect" "location"))
(object_creation_expression
  type: (type_identifier) @_class
  arguments: (argument_list . (_) @sink)
  (#eq? @_class "RedirectView"))

; return "redirect:" + url
(return_statement
  (binary_expression left: (string_literal) @_prefix right: (_) @sink)
  (#any-of? @_prefix "\"redirect:\"" "\"redirect:http://\"" "\"redirect:https://\""))

; response.setHeader("Location", url)
(method_invocation
  name: (identifier) @_function
  arguments: (argument_list . (_) @_name . (_) @sink .)
  (#any-of? @_function "setHeader" "addHeader" "header" "add" "set")
  (#match? @_name "^\"[lL]ocation\"$|LOCATION$"))

; An address that is put together by a builder has a base.
((method_invocation name: (identifier) @_function) @sanitizer
  (#any-of? @_function "build" "buildAndExpand" "toUri" "toUriString" "fromPath" "fromCurrentRequest" "fromCurrentContextPath"))
