; A script engine, a Groovy shell or MVEL runs text of elsewhere.
(method_invocation
  object: (_) @_engine
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "eval" "executeExpression" "compileExpression")
  (#match? @_engine "[eE]ngine|getEngineByName|[sS]cript|^js$|^MVEL$|[nN]ashorn|^graal|[cC]ontext$")
  (#file-match? "javax\\.script|ScriptEngine|MVEL|org\\.mvel2|graalvm|nashorn")
  (#not-function-match? @sink "\\bObject eval\\("))
(method_invocation
  object: (_) @_shell
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "evaluate" "parse" "parseClass")
  (#origin-match? @_shell "^(groovy\\.lang\\.)?(GroovyShell|GroovyClassLoader)\\($"))

; What the program brings along
((object_creation_expression type: (type_identifier) @_class) @sanitizer
  (#any-of? @_class "FileReader" "InputStreamReader" "File"))
((method_invocation object: (identifier) @_class) @sanitizer (#eq? @_class "Files"))
