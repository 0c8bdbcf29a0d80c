; md5($x) == $hash
(binary_expression
  left: (function_call_expression function: (name) @_function) @left
  operator: "=="
  right: [(variable_name) (subscript_expression) (member_access_expression) (function_call_expression) (member_call_expression) (string)] @right
  (#any-of? @_function "md5" "sha1" "hash" "hash_hmac" "crypt" "md5_file" "sha1_file")) @alert @comparison @fix

(binary_expression
  left: [(variable_name) (subscript_expression) (member_access_expression) (member_call_expression)] @left
  operator: "=="
  right: (function_call_expression function: (name) @_function) @right
  (#any-of? @_function "md5" "sha1" "hash" "hash_hmac" "crypt" "md5_file" "sha1_file")) @alert @comparison @fix

; md5($x) != $hash
(binary_expression
  left: (function_call_expression function: (name) @_function)
  operator: "!="
  right: [(variable_name) (subscript_expression) (member_access_expression) (member_call_expression) (string)]
  (#any-of? @_function "md5" "sha1" "hash" "hash_hmac" "crypt")) @alert @comparison

(binary_expression
  left: [(variable_name) (subscript_expression) (member_access_expression) (member_call_expression)]
  operator: "!="
  right: (function_call_expression function: (name) @_function)
  (#any-of? @_function "md5" "sha1" "hash" "hash_hmac" "crypt")) @alert @comparison

; $_POST['token'] == $_SESSION['token']
(binary_expression
  left: [(variable_name) (subscript_expression) (member_access_expression)] @left
  operator: ["==" "!="]
  right: [(variable_name) (subscript_expression) (member_access_expression)] @right
  (#match? @left "([tT]oken|[sS]ignature|[hH]mac|[cC]srf|[sS]ecret|[aA]pi_?[kK]ey|[pP]assword)['\"\\]]*$")
  (#origin-match? @left "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#dynamic? @right)) @alert @comparison

(binary_expression
  left: [(variable_name) (subscript_expression) (member_access_expression)] @left
  operator: ["==" "!="]
  right: [(variable_name) (subscript_expression) (member_access_expression)] @right
  (#match? @right "([tT]oken|[sS]ignature|[hH]mac|[cC]srf|[sS]ecret|[aA]pi_?[kK]ey|[pP]assword)['\"\\]]*$")
  (#origin-match? @right "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#dynamic? @left)) @alert @comparison
