; header('Location: ' . $_GET['next'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument [(binary_expression) (encapsed_string) (variable_name)] @alert @url))
  (#eq? @_function "header")
  (#origin-match? @url "^[lL]ocation:\\s*$")
  (#origin-match? @url "^\\$_(GET|POST|REQUEST|COOKIE)\\b|^\\$_SERVER\\[.HTTP_REFERER.|^(\\$(this\\.)?request(\\.query)?|request\\(\\)|Request|Input)\\.(input|get|query|all|string|route)\\(")
  (#not-origin-match? @url "^(urlencode|rawurlencode|intval|http_build_query|esc_url\\w*|wp_validate_redirect|wp_sanitize_redirect)\\($")
  (#not-before-match? @url "parse_url\\s*\\(|in_array\\s*\\(|wp_validate_redirect|str_starts_with\\s*\\([^;]*['\"]/|strpos\\s*\\([^;]*['\"]/|filter_var|preg_match"))

; redirect($request->input('next')), wp_redirect($_GET['to'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument [(subscript_expression) (variable_name) (member_call_expression) (member_access_expression)] @alert @url))
  (#any-of? @_function "redirect" "wp_redirect")
  (#origin-match? @url "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-origin-match? @url "^(wp_validate_redirect|esc_url\\w*)\\($")
  (#not-before-match? @url "parse_url\\s*\\(|in_array\\s*\\(|wp_validate_redirect|str_starts_with"))

; redirect()->to($request->next), Redirect::to(…), $response->withRedirect(…), new RedirectResponse(…)
([
  (member_call_expression
    name: (name) @_function
    arguments: (arguments . (argument [(subscript_expression) (variable_name) (member_call_expression) (member_access_expression)] @alert @url)))
  (scoped_call_expression
    name: (name) @_function
    arguments: (arguments . (argument [(subscript_expression) (variable_name) (member_call_expression) (member_access_expression)] @alert @url)))
]
  (#match? @_function "^(to|away|redirect|withRedirect|redirectToUrl|setRedirect)$")
  (#origin-match? @url "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-before-match? @url "parse_url\\s*\\(|in_array\\s*\\(|str_starts_with|Mail::"))

(object_creation_expression
  (name) @_class
  (arguments . (argument [(subscript_expression) (variable_name) (member_call_expression)] @alert @url))
  (#eq? @_class "RedirectResponse")
  (#origin-match? @url "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-before-match? @url "parse_url\\s*\\(|in_array\\s*\\(|str_starts_with"))
