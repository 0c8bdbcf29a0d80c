; A template's text that is put together with something that is no constant.
(call
  function: [
    (identifier) @_function
    (attribute attribute: (identifier) @_function)
  ]
  arguments: (argument_list . [(string) (concatenated_string) (binary_operator) (call) (identifier)] @alert @template)
  (#any-of? @_function "render_template_string" "from_string")
  (#file-match? "jinja|flask|mako|quart|chameleon")
  (#built? @template)
  (#foreign? @template))

; A template that a request brings.
(call
  function: [
    (identifier) @_function
    (attribute attribute: (identifier) @_function)
  ]
  arguments: (argument_list . [(binary_operator) (call) (identifier) (subscript) (attribute)] @alert @template)
  (#any-of? @_function "render_template_string" "from_string")
  (#origin-match? @template "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*<(?:int|float|uuid):(?<n>\\w+)>[\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$"))

(call
  function: [
    (identifier) @_function
    (attribute attribute: (identifier) @_function)
  ]
  arguments: (argument_list . [(string) (concatenated_string) (binary_operator) (call) (identifier)] @alert @template)
  (#eq? @_function "Template")
  (#file-match? "^\\s*(from|import)\\s+(jinja2|mako)\\b")
  (#not-file-match? "^\\s*from\\s+(string|django\\S*)\\s+import\\s+[^\\n]*\\bTemplate\\b")
  (#built? @template)
  (#foreign? @template))

(call
  function: [
    (identifier) @_function
    (attribute attribute: (identifier) @_function)
  ]
  arguments: (argument_list . [(binary_operator) (call) (identifier) (subscript) (attribute)] @alert @template)
  (#eq? @_function "Template")
  (#file-match? "^\\s*(from|import)\\s+(jinja2|mako)\\b")
  (#not-file-match? "^\\s*from\\s+(string|django\\S*)\\s+import\\s+[^\\n]*\\bTemplate\\b")
  (#origin-match? @template "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*<(?:int|float|uuid):(?<n>\\w+)>[\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$"))
