; unserialize($_COOKIE['cart'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @alert @data) .)
  (#eq? @_function "unserialize")
  (#origin-match? @data "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$|^(socket_read|fgets|stream_get_contents|curl_exec|recv)\\($")
  (#not-before-match? @data "hash_hmac\\s*\\(|hash_equals\\s*\\(|openssl_verify\\s*\\("))

; unserialize($parameter)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument [(variable_name) (function_call_expression)] @alert @data) .)
  (#eq? @_function "unserialize")
  (#origin-match? @data "^(string )?\\$(data|input|payload|cookie|serialized\\w*|body|message|request\\w*|user_?[dD]ata|user_?[iI]nput|encoded)$")
  (#foreign? @data)
  (#not-before-match? @data "hash_hmac\\s*\\(|hash_equals\\s*\\(|openssl_verify\\s*\\(|is_serialized\\s*\\(|file_get_contents|cache|Cache"))
