; new Template(name, text, configuration) of Freemarker
(object_creation_expression
  type: (type_identifier) @_class
  arguments: (argument_list . (_) . (_) @sink)
  (#eq? @_class "Template")
  (#file-match? "[fF]ree[mM]arker"))
; Velocity.evaluate(context, writer, tag, text)
(method_invocation
  object: (_) @_engine
  name: (identifier) @_method
  arguments: (argument_list . (_) . (_) . (_) . (_) @sink .)
  (#eq? @_method "evaluate")
  (#match? @_engine "[vV]elocity|[eE]ngine$"))
; templateEngine.process(text, context) of Thymeleaf with strings as templates, jinjava.render(text, …), handlebars.compileInline(text)
(method_invocation
  object: (_) @_engine
  name: (identifier) @_method
  arguments: (argument_list . (_) @sink)
  (#any-of? @_method "process" "render" "compileInline" "getLiteralTemplate")
  (#match? @_engine "[eE]ngine$|[jJ]injava|[hH]andlebars|[pP]ebble")
  (#file-match? "StringTemplateResolver|[jJ]injava|[hH]andlebars|[pP]ebble"))
; loader.putTemplate(name, text)
(method_invocation
  name: (identifier) @_method
  arguments: (argument_list . (_) . (_) @sink)
  (#any-of? @_method "putTemplate" "putStringResource"))

; return "page :: " + fragment: Thymeleaf evaluates view names
(return_statement
  (binary_expression left: (string_literal) @_view) @sink
  (#match? @_view "^\"[\\w/-]*( ?:: ?|/)\"$")
  (#file-match? "stereotype\\.Controller|@Controller\\b")
  (#not-file-match? "@RestController|@ResponseBody")
  (#not-match? @_view "^\"(redirect|forward):"))
