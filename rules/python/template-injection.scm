; A template's text that is put together with values, or that a request brings.
(call
  function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list . (_) @sink @template)
  (#eq? @_function "render_template_string")
  (#set! whole))

(call
  function: (attribute object: (_) @_environment attribute: (identifier) @_function)
  arguments: (argument_list . (_) @sink @template)
  (#eq? @_function "from_string")
  (#match? @_environment "[eE]nv|[jJ]inja|[tT]emplate|[eE]ngine")
  (#set! whole))

(call
  function: [(identifier) (attribute)] @_function
  arguments: (argument_list . (_) @sink @template)
  (#match? @_function "(Template|template|compile|PageTemplate)$")
  (#path? @_function
    "jinja2.{Template,environment.Template}" "mako.template.Template" "bottle.{template,SimpleTemplate}"
    "tornado.template.Template" "chameleon.PageTemplate" "django.template.Template" "pystache.render")
  (#set! whole))

; render_template_string(source=…)
(call
  function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @sink @template))
  (#any-of? @_function "render_template_string" "from_string")
  (#eq? @_name "source")
  (#set! whole))

; Files of the program are its own templates.
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]) @sanitizer
  (#any-of? @_function "open" "read_text" "get_template" "render_template" "url_for" "get_source" "render_template_string"))
