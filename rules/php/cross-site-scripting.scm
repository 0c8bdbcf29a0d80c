; echo $_GET['name']
([
  (echo_statement [(subscript_expression) @fix (variable_name) @fix (binary_expression) (encapsed_string) (function_call_expression) (member_call_expression) (parenthesized_expression) (error_suppression_expression)] @alert @value)
  (echo_statement (sequence_expression (_) @alert @value))
]
  (#origin-match? @value "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-match? @value "^(\\(?(int|float|bool)\\)|htmlspecialchars|htmlentities|strip_tags|json_encode|isset|empty|esc_|e\\()")
  (#not-origin-match? @value "^(htmlspecialchars|htmlentities|strip_tags|intval|floatval|urlencode|rawurlencode|esc_\\w+|e|json_encode|number_format|md5|sha1|count|strlen|date|absint|sanitize_\\w+|wp_kses\\w*|filter_var|filter_input)\\($")
  (#not-before-match? @value "[cC]ontent-[tT]ype:\\s*(application/json|text/plain|text/csv)"))

; print($_GET['name'])
(print_intrinsic
  (_) @alert @value
  (#origin-match? @value "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-origin-match? @value "^(htmlspecialchars|htmlentities|strip_tags|intval|floatval|urlencode|rawurlencode|esc_\\w+|e|json_encode|number_format|md5|sha1|count|strlen|date|absint|sanitize_\\w+|wp_kses\\w*|filter_var|filter_input)\\($")
  (#not-before-match? @value "[cC]ontent-[tT]ype:\\s*(application/json|text/plain|text/csv)"))

; die("No such page: " . $_GET['page'])
(exit_statement
  (_) @alert @value
  (#origin-match? @value "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-origin-match? @value "^(htmlspecialchars|htmlentities|strip_tags|intval|floatval|urlencode|rawurlencode|esc_\\w+|e|json_encode|number_format|md5|sha1|count|strlen|date|absint|sanitize_\\w+|wp_kses\\w*|filter_var|filter_input)\\($")
  (#not-before-match? @value "[cC]ontent-[tT]ype:\\s*(application/json|text/plain|text/csv)"))

; printf("Hello, %s", $_GET['name'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments (argument (_) @alert @value))
  (#any-of? @_function "printf" "print_r" "vprintf" "die" "exit")
  (#origin-match? @value "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-origin-match? @value "^(htmlspecialchars|htmlentities|strip_tags|intval|floatval|urlencode|rawurlencode|esc_\\w+|e|json_encode|number_format|md5|sha1|count|strlen|date|absint|sanitize_\\w+|wp_kses\\w*|filter_var|filter_input)\\($")
  (#not-inside? @value "assignment_expression"))

; <?= $_GET['name'] ?>
(_
  (text_interpolation (php_tag) @_tag .)
  .
  (expression_statement [(subscript_expression) (variable_name) (binary_expression) (encapsed_string) (function_call_expression)] @alert @value)
  (#eq? @_tag "<?=")
  (#origin-match? @value "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-origin-match? @value "^(htmlspecialchars|htmlentities|strip_tags|intval|floatval|urlencode|rawurlencode|esc_\\w+|e|json_encode|number_format|md5|sha1|count|strlen|date|absint|sanitize_\\w+|wp_kses\\w*|filter_var|filter_input)\\($"))

(program
  (php_tag) @_tag
  .
  (expression_statement [(subscript_expression) (variable_name) (binary_expression) (encapsed_string) (function_call_expression)] @alert @value)
  (#eq? @_tag "<?=")
  (#origin-match? @value "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-origin-match? @value "^(htmlspecialchars|htmlentities|strip_tags|intval|floatval|urlencode|rawurlencode|esc_\\w+|e|json_encode|number_format|md5|sha1|count|strlen|date|absint|sanitize_\\w+|wp_kses\\w*|filter_var|filter_input)\\($"))
