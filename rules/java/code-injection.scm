; A script engine, Groovy shell or expression parser that is given text from elsewhere.
(method_invocation
  object: (_) @_engine
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @code)
  (#eq? @_method "eval")
  (#match? @_engine "[eE]ngine|getEngineByName|[sS]cript|^js$|^MVEL$")
  (#file-match? "javax\\.script|ScriptEngine|MVEL|org\\.mvel2")
  (#not-match? @_engine "[cC]ompiled")
  (#foreign? @code)
  (#not-origin-match? @code "^(final )?Reader |FileReader|InputStreamReader|getResource|Files\\.")
  (#not-function-match? @code "\\bObject eval\\("))

(method_invocation
  object: (_) @_parser
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @code)
  (#eq? @_method "parseExpression")
  (#file-match? "[sS]pelExpressionParser|springframework\\.expression")
  (#match? @code "^[^@]")
  (#not-file-match? "SimpleEvaluationContext|^package org\\.springframework")
  (#foreign? @code))

(method_invocation
  object: (_) @_shell
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @code)
  (#any-of? @_method "evaluate" "parse" "parseClass")
  (#origin-match? @_shell "^(groovy\\.lang\\.)?(GroovyShell|GroovyClassLoader)\\($")
  (#foreign? @code)
  (#not-origin-match? @code "^File\\(|FileReader|InputStreamReader|getResource|Files\\."))
