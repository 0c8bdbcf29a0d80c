; curl_init($_GET['url']), file_get_contents($_GET['url'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument [(variable_name) (subscript_expression) (member_call_expression) (member_access_expression) (function_call_expression)] @alert @url))
  (#any-of? @_function "curl_init" "get_headers" "fsockopen" "wp_remote_get" "wp_remote_post" "getimagesize" "stream_socket_client")
  (#origin-match? @url "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-origin-match? @url "tmp_name")
  (#not-before-match? @url "parse_url\\s*\\(|in_array\\s*\\(|FILTER_FLAG_NO_PRIV_RANGE|wp_http_validate_url|gethostbyname"))

; file_get_contents($url) of a request: an address by its name
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument [(variable_name) (subscript_expression) (member_call_expression) (member_access_expression)] @alert @url))
  (#any-of? @_function "file_get_contents" "fopen" "copy" "simplexml_load_file")
  (#match? @url "[uU][rR][lL]|[uU][rR][iI]|[lL]ink|[eE]ndpoint|[wW]ebhook|[aA]ddress")
  (#origin-match? @url "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-before-match? @url "parse_url\\s*\\(|in_array\\s*\\(|FILTER_FLAG_NO_PRIV_RANGE|gethostbyname"))

; curl_setopt($curl, CURLOPT_URL, $_GET['url'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument (name) @_option) . (argument (_) @alert @url))
  (#eq? @_function "curl_setopt")
  (#eq? @_option "CURLOPT_URL")
  (#origin-match? @url "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-origin-match? @url "^https?://[^/]+/")
  (#not-before-match? @url "parse_url\\s*\\(|in_array\\s*\\(|FILTER_FLAG_NO_PRIV_RANGE|gethostbyname"))

; Http::get($request->input('url')), $client->get($url)
([
  (scoped_call_expression
    scope: (name) @_client
    name: (name) @_function
    arguments: (arguments . (argument [(variable_name) (subscript_expression) (member_call_expression) (member_access_expression)] @alert @url)))
  (member_call_expression
    object: (variable_name) @_client
    name: (name) @_function
    arguments: (arguments . (argument [(variable_name) (subscript_expression) (member_call_expression) (member_access_expression)] @alert @url)))
]
  (#match? @_client "^(Http|\\$(http|client|guzzle|httpClient|http_client))$")
  (#any-of? @_function "get" "post" "put" "head" "delete" "request")
  (#origin-match? @url "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-before-match? @url "parse_url\\s*\\(|in_array\\s*\\(|FILTER_FLAG_NO_PRIV_RANGE"))
