; Spring Security's CSRF protection switched off where the file says nothing of stateless sessions or tokens.
(method_invocation
  object: (method_invocation name: (identifier) @_csrf)
  name: (identifier) @_disable
  (#eq? @_csrf "csrf")
  (#eq? @_disable "disable")
  (#not-file-match? "STATELESS|oauth2ResourceServer|[jJ]wt|JWT|[bB]earer")) @alert @call

(method_invocation
  name: (identifier) @_csrf
  arguments: (argument_list
    (lambda_expression
      body: (method_invocation name: (identifier) @_disable)) @alert @call)
  (#eq? @_csrf "csrf")
  (#eq? @_disable "disable")
  (#not-file-match? "STATELESS|oauth2ResourceServer|[jJ]wt|JWT|[bB]earer"))

(method_invocation
  name: (identifier) @_csrf
  arguments: (argument_list (method_reference (identifier) . (identifier) @_disable) @alert @call)
  (#eq? @_csrf "csrf")
  (#eq? @_disable "disable")
  (#not-file-match? "STATELESS|oauth2ResourceServer|[jJ]wt|JWT|[bB]earer"))
