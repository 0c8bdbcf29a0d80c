; eval($_POST['code'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @alert @code))
  (#any-of? @_function "eval" "assert" "create_function")
  (#built? @code)
  (#foreign? @code))

(function_call_expression
  function: (name) @_function
  arguments: (arguments (argument (_) @alert @code))
  (#any-of? @_function "eval" "assert" "create_function")
  (#origin-match? @code "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$"))

; eval of a parameter
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (variable_name) @alert @code))
  (#eq? @_function "eval")
  (#foreign? @code))

; call_user_func($_GET['action']), array_map($_GET['f'], …)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @alert @code))
  (#any-of? @_function "call_user_func" "call_user_func_array" "array_map" "register_shutdown_function" "usort")
  (#origin-match? @code "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-match? @code "^(function|fn|array|\\[)")
  (#not-before-match? @code "in_array\\s*\\(|array_key_exists\\s*\\(|is_callable\\s*\\("))

; $action() of a request
(function_call_expression
  function: [(variable_name) (subscript_expression)] @alert @code
  (#origin-match? @code "^\\$_(GET|POST|REQUEST|COOKIE)\\b")
  (#not-before-match? @code "in_array\\s*\\(|array_key_exists\\s*\\(|is_callable\\s*\\(|isset\\s*\\("))

; new $_GET['class']
(object_creation_expression
  . [(variable_name) (subscript_expression)] @alert @code
  (#origin-match? @code "^\\$_(GET|POST|REQUEST|COOKIE)\\b")
  (#not-before-match? @code "in_array\\s*\\(|array_key_exists\\s*\\("))

; preg_replace('/…/e', …)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument [(string) (encapsed_string)] @alert @code))
  (#eq? @_function "preg_replace")
  (#match? @code "^['\"]([/#~|!@%])[\\s\\S]*\\1[imsxuADSUXJ]*e[imsxuADSUXJ]*['\"]$"))
