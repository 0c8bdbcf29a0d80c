; SpEL, OGNL or the expression language is given text of elsewhere.
(method_invocation
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "parseExpression" "parseRaw")
  (#file-match? "[sS]pelExpressionParser|springframework\\.expression|ExpressionParser")
  (#not-file-match? "SimpleEvaluationContext|^package org\\.springframework"))
(method_invocation
  object: (identifier) @_class
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#eq? @_class "Ognl")
  (#any-of? @_function "getValue" "setValue" "parseExpression"))
(method_invocation
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "createValueExpression" "createMethodExpression" "buildConstraintViolationWithTemplate")
  (#file-match? "\\bel\\.|ConstraintValidatorContext"))
(method_invocation
  object: (_) @_processor
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink .)
  (#any-of? @_function "eval" "getValue")
  (#match? @_processor "^(elp|el|elProcessor|\\w*ELProcessor(\\(\\))?)$"))
; createValueExpression(context, text, …)
(method_invocation
  name: (identifier) @_function
  arguments: (argument_list . (_) . (_) @sink . (_))
  (#eq? @_function "createValueExpression"))
