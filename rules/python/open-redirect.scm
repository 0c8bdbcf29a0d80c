; A redirect to what a request brings.
(call
  function: [
    (identifier) @_function
    (attribute attribute: (identifier) @_function)
  ]
  arguments: (argument_list . [(binary_operator) (boolean_operator) (call) (identifier) (attribute) (subscript)] @alert @target)
  (#any-of? @_function "redirect" "HttpResponseRedirect" "HttpResponsePermanentRedirect" "RedirectResponse" "HTTPFound" "HTTPSeeOther")
  (#origin-match? @target "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*<(?:int|float|uuid):(?<n>\\w+)>[\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$")
  (#not-match? @target "^['\"]|^req\\.(abs_)?href\\.\\w+\\(")
  (#not-origin-match? @target "^(https?:/)?/|url_for\\($|reverse\\w*\\($|get_absolute_url|[sS]afe|[vV]alid|[cC]lean|headers|^\\w*[A-Z]+_URL$|build_absolute_uri|redirect_target|^request\\.path$")
  (#not-function-match? @target "url_has_allowed_host_and_scheme|is_safe\\w*\\(|urlparse\\(|urlsplit\\(|url_parse\\(|startswith\\(|[vV]alidate\\w*\\(|[aA]llowed|ALLOWED|is_valid\\w*\\("))

(call
  function: (identifier) @_function
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @alert @target))
  (#any-of? @_function "redirect" "RedirectResponse" "HttpResponseRedirect")
  (#any-of? @_name "location" "url" "redirect_to")
  (#origin-match? @target "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*<(?:int|float|uuid):(?<n>\\w+)>[\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$")
  (#not-match? @target "^['\"]|^req\\.(abs_)?href\\.\\w+\\(")
  (#not-origin-match? @target "^(https?:/)?/|url_for\\($|reverse\\w*\\($|get_absolute_url|[sS]afe|[vV]alid|[cC]lean|headers|^\\w*[A-Z]+_URL$|build_absolute_uri|redirect_target|^request\\.path$")
  (#not-function-match? @target "url_has_allowed_host_and_scheme|is_safe\\w*\\(|urlparse\\(|urlsplit\\(|url_parse\\(|startswith\\(|[vV]alidate\\w*\\(|[aA]llowed|ALLOWED|is_valid\\w*\\("))
