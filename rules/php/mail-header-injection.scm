; mail($to, $subject, $text, "From: " . $_POST['email'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument) . (argument) . (argument [(binary_expression) (encapsed_string) (variable_name)] @alert @header))
  (#any-of? @_function "mail" "mb_send_mail" "wp_mail")
  (#origin-match? @header "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-origin-match? @header "^(filter_var|filter_input|sanitize_email|is_email|preg_replace|str_replace)\\($")
  (#not-before-match? @header "FILTER_VALIDATE_EMAIL|sanitize_email|is_email\\s*\\(|preg_(match|replace)\\s*\\([^;]*(\\\\r|\\\\n|@)"))
