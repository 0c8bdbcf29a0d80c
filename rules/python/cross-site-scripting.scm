; A Flask view that returns markup with request data in it.
(return_statement
  [(string) (concatenated_string) (binary_operator) (call) (identifier)] @alert @html
  (#file-match? "^\\s*(from|import)\\s+(flask|quart|bottle)\\b")
  (#built? @html)
  (#foreign? @html)
  (#origin-match? @html "<[a-zA-Z!/]")
  (#origin-match? @html "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*<(?:int|float|uuid):(?<n>\\w+)>[\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$")
  (#not-match? @html "^\\w*(Response|render\\w*|redirect|jsonify|url_for|send_file)\\(")
  (#not-origin-match? @html "bleach|[cC]lean|[sS]aniti|dumps\\($|url_for\\($|quote\\w*\\($|format_html"))

(return_statement
  (expression_list
    .
    [(string) (concatenated_string) (binary_operator) (call) (identifier)] @alert @html)
  (#file-match? "^\\s*(from|import)\\s+(flask|quart|bottle)\\b")
  (#built? @html)
  (#foreign? @html)
  (#origin-match? @html "<[a-zA-Z!/]")
  (#origin-match? @html "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*<(?:int|float|uuid):(?<n>\\w+)>[\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$")
  (#not-match? @html "^\\w*(Response|render\\w*|redirect|jsonify|url_for|send_file)\\(")
  (#not-origin-match? @html "bleach|[cC]lean|[sS]aniti|dumps\\($|url_for\\($|quote\\w*\\($|format_html"))

; Markup given to a response, or said to be safe.
(call
  function: [
    (identifier) @_function
    (attribute attribute: (identifier) @_function)
  ]
  arguments: (argument_list . [(string) (concatenated_string) (binary_operator) (call) (identifier)] @alert @html)
  (#any-of? @_function "make_response" "HttpResponse" "HTMLResponse" "Markup" "mark_safe" "SafeString")
  (#built? @html)
  (#foreign? @html)
  (#origin-match? @html "<[a-zA-Z!/]")
  (#origin-match? @html "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*<(?:int|float|uuid):(?<n>\\w+)>[\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$")
  (#not-origin-match? @html "bleach|[cC]lean|[sS]aniti|dumps\\($|url_for\\($|quote\\w*\\($|format_html"))

; What a request brings, said to be safe as it is.
(call
  function: [
    (identifier) @_function
    (attribute attribute: (identifier) @_function)
  ]
  arguments: (argument_list . [(call) (identifier) (subscript) (attribute)] @alert @html)
  (#any-of? @_function "Markup" "mark_safe" "SafeString")
  (#origin-match? @html "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*<(?:int|float|uuid):(?<n>\\w+)>[\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$")
  (#not-origin-match? @html "<[a-zA-Z!/]|escape|bleach|[cC]lean|[sS]aniti|dumps\\($|url_for\\($|quote\\w*\\($|int\\($"))
