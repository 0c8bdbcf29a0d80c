; jinja2.Environment(autoescape=False)
(call
  function: [
    (identifier) @_function
    (attribute attribute: (identifier) @_function)
  ]
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (false) @fix) @alert @setting)
  (#any-of? @_function "Environment" "SandboxedEnvironment" "ImmutableSandboxedEnvironment" "NativeEnvironment" "Template" "Jinja2Templates" "overlay" "Engine")
  (#eq? @_name "autoescape")
  (#not-file-match? "LATEX|[lL]atex|\\.(ya?ml|conf|cfg|ini|txt|sql|md|tex|toml|sh|rst|py)(\\.j2|\\.jinja2?)?['\"]"))

; env.autoescape = False
(assignment
  left: (attribute attribute: (identifier) @_name)
  right: (false) @fix
  (#eq? @_name "autoescape")
  (#file-match? "jinja")) @alert @setting

; app.jinja_options = {"autoescape": False}
(pair
  key: (string (string_content) @_name)
  value: (false) @fix
  (#eq? @_name "autoescape")
  (#file-match? "jinja|django")) @alert @setting

; jinja2.Template("<p>{{ comment }}</p>"): a template by itself escapes nothing
((call
  function: [(identifier) (attribute)] @_function
  arguments: (argument_list . (string) @_text) @_arguments) @alert @setting
  (#match? @_function "Template$")
  (#path? @_function "jinja2.Template")
  (#match? @_text "<(p|h[1-6]|div|span|html|body|li|td|b|a|strong|title|ul|table)\\b[^\"]*\\{\\{")
  (#not-match? @_text "\\|\\s*(e|escape)\\b")
  (#not-match? @_arguments "autoescape"))
