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
