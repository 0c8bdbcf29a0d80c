; An HTTP client is given an address that a request brings.
(call
  function: (attribute object: (_) @_client attribute: (identifier) @_function)
  arguments: (argument_list
    .
    [(string) (binary_operator) (call) (identifier) (attribute) (subscript) (await)] @alert @url)
  (#match? @_client "^(requests|httpx|urllib|urllib2|urllib\\.request|aiohttp|http|client|http_client|async_client|session|self\\.session|self\\.client|wget)$|Client\\(\\)$|Session\\(\\)$|AsyncClient\\([^)]*\\)$|PoolManager\\(\\)$")
  (#any-of? @_function "get" "post" "put" "patch" "delete" "head" "options" "urlopen" "urlretrieve" "stream" "download" "Request")
  (#origin-match? @url "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*<(?:int|float|uuid):(?<n>\\w+)>[\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$")
  (#not-match? @url "^[rf]*['\"]https?://[^/{]+[/?#:]|^[rf]*['\"]/")
  (#not-origin-match? @url "^https?://[^/\\s]+[/?:]|^[a-z]*://[\\w.-]+\\.[a-z]+$|url_for\\($|reverse\\($|^[A-Z][A-Z_]+$")
  (#not-function-match? @url "[aA][lL][lL][oO][wW](ed|ED|_|list|LIST)|[wW]hite_?[lL]ist|urlparse\\(|urlsplit\\(|ip_address\\(|[vV]alidate\\w*\\(|is_safe\\w*\\(|startswith\\("))

; requests.request("GET", url), session.get(url=url)
(call
  function: (attribute object: (identifier) @_client attribute: (identifier) @_function)
  arguments: (argument_list . (_) . [(string) (binary_operator) (call) (identifier) (attribute) (subscript)] @alert @url)
  (#any-of? @_client "requests" "httpx" "client" "session" "http")
  (#any-of? @_function "request" "stream")
  (#origin-match? @url "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*<(?:int|float|uuid):(?<n>\\w+)>[\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$")
  (#not-match? @url "^[rf]*['\"]https?://[^/{]+[/?#:]|^[rf]*['\"]/")
  (#not-origin-match? @url "^https?://[^/\\s]+[/?:]|url_for\\($|reverse\\($|^[A-Z][A-Z_]+$")
  (#not-function-match? @url "[aA][lL][lL][oO][wW](ed|ED|_|list|LIST)|[wW]hite_?[lL]ist|urlparse\\(|urlsplit\\(|ip_address\\(|[vV]alidate\\w*\\(|is_safe\\w*\\(|startswith\\("))

(call
  function: (attribute object: (identifier) @_client attribute: (identifier) @_function)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @alert @url))
  (#eq? @_name "url")
  (#any-of? @_client "requests" "httpx" "client" "session" "http")
  (#any-of? @_function "get" "post" "put" "patch" "delete" "head" "request")
  (#origin-match? @url "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*<(?:int|float|uuid):(?<n>\\w+)>[\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$")
  (#not-match? @url "^[rf]*['\"]https?://[^/{]+[/?#:]|^[rf]*['\"]/")
  (#not-origin-match? @url "^https?://[^/\\s]+[/?:]|url_for\\($|reverse\\($|^[A-Z][A-Z_]+$")
  (#not-function-match? @url "[aA][lL][lL][oO][wW](ed|ED|_|list|LIST)|[wW]hite_?[lL]ist|urlparse\\(|urlsplit\\(|ip_address\\(|[vV]alidate\\w*\\(|is_safe\\w*\\(|startswith\\("))

; from urllib.request import urlopen
(call
  function: (identifier) @_function
  arguments: (argument_list . [(string) (binary_operator) (call) (identifier) (attribute) (subscript)] @alert @url)
  (#any-of? @_function "urlopen" "urlretrieve")
  (#origin-match? @url "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*<(?:int|float|uuid):(?<n>\\w+)>[\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$")
  (#not-match? @url "^[rf]*['\"]https?://[^/{]+[/?#:]|^[rf]*['\"]/")
  (#not-origin-match? @url "^https?://[^/\\s]+[/?:]|url_for\\($|reverse\\($|^[A-Z][A-Z_]+$")
  (#not-function-match? @url "[aA][lL][lL][oO][wW](ed|ED|_|list|LIST)|[wW]hite_?[lL]ist|urlparse\\(|urlsplit\\(|ip_address\\(|[vV]alidate\\w*\\(|is_safe\\w*\\(|startswith\\("))
