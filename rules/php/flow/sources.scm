; Where data of others comes in. `@source.KIND`: a rule names the kinds that it counts.

; $_GET, $_POST, $_REQUEST, $_COOKIE
((variable_name) @source.request
  (#any-of? @source.request "$_GET" "$_POST" "$_REQUEST" "$_COOKIE" "$HTTP_GET_VARS" "$HTTP_POST_VARS" "$HTTP_RAW_POST_DATA"))

; $_GET['name'], whatever the program may have put there itself
((subscript_expression . (variable_name) @_all . (_)) @source.request
  (#any-of? @_all "$_GET" "$_POST" "$_REQUEST" "$_COOKIE"))

; $_FILES['photo']['name']: the name that an upload gives itself
((variable_name) @source.upload
  (#eq? @source.upload "$_FILES"))

; $_SERVER['HTTP_REFERER'], $_SERVER['QUERY_STRING']
((subscript_expression . (variable_name) @_server . (_) @_key) @source.request-header
  (#eq? @_server "$_SERVER")
  (#match? @_key "^.(HTTP_(?!HOST.$)|QUERY_STRING)"))
((subscript_expression . (variable_name) @_server . (_) @_key) @source.request-address
  (#eq? @_server "$_SERVER")
  (#match? @_key "^.(REQUEST_URI|PHP_SELF|PATH_INFO|ORIG_PATH_INFO|HTTP_HOST|SCRIPT_URI|PATH_TRANSLATED)"))

; $request->input('name'), $this->request->query->get('name'), request()->all(), Yii::$app->request->post(), $this->input->get('id')
((member_call_expression object: (_) @_request name: (name) @_function) @source.request
  (#any-of? @_function
    "input" "get" "query" "post" "all" "cookie" "header" "json" "only" "except" "string" "str" "route" "getContent" "getQueryParams"
    "getParsedBody" "getQueryParam" "getParsedBodyParam" "getParam" "getParams" "getVar" "getPost" "getGet" "getCookie"
    "getCookieParams" "getBodyParam" "getBodyParams" "param" "getJSON" "getRawInput" "getHeaderLine" "get_param" "get_params"
    "get_json_params" "get_body" "get_body_params" "get_query_params" "get_url_params" "get_post" "post_get" "getString"
    "request" "toArray" "getQuery" "getData" "getAlnum")
  (#match? @_request "^(\\$(this->)?_?(req|request|httpRequest|serverRequest)|request\\(\\)|\\$this->(getRequest\\(\\)|input)|[\\\\\\w]*Yii::\\$app->request|\\$(this->)?request->(query|request|cookies|headers|attributes)|\\$input|Request::createFromGlobals\\(\\)|service\\('request'\\))$"))
((scoped_call_expression scope: (_) @_class name: (name) @_function) @source.request
  (#match? @_class "^(Request|Input|[\\w\\\\]+\\\\(Request|Input))$")
  (#any-of? @_function "input" "get" "query" "post" "all" "cookie" "header" "json" "only" "except" "string" "route" "getContent" "param"))
((function_call_expression function: (name) @_function arguments: (arguments (argument))) @source.request
  (#any-of? @_function "request" "input" "I" "get_query_var" "getallheaders" "apache_request_headers" "optional_param" "required_param"))
((function_call_expression function: (name) @_function) @source.request
  (#any-of? @_function "getallheaders" "apache_request_headers"))

; $request->name, $request['name']
((member_access_expression object: (variable_name) @_request name: (name) @_field) @source.request
  (#eq? @_request "$request")
  (#function-match? @_request "(Request|Input)\\s+\\$request")
  (#not-any-of? @_field "user" "session" "method" "ip" "server" "attributes" "files" "query" "request" "cookies" "headers" "params"))
((subscript_expression . (variable_name) @_request . (_)) @source.request
  (#eq? @_request "$request")
  (#function-match? @_request "(Request|Input)\\s+\\$request"))

; function (Request $request, Response $response, array $args) of Slim
((subscript_expression . (variable_name) @_args . (string)) @source.request
  (#eq? @_args "$args")
  (#function-match? @_args "Request \\$request|\\$request,\\s*\\$response"))

; filter_input(INPUT_GET, 'name')
((function_call_expression function: (name) @_function arguments: (arguments) @_arguments) @source.request
  (#eq? @_function "filter_input")
  (#not-match? @_arguments "FILTER_(VALIDATE_(INT|FLOAT|BOOL)|SANITIZE)"))

; file_get_contents('php://input')
((function_call_expression function: (name) @_function arguments: (arguments . (argument [(string) (encapsed_string)] @_stream))) @source.request
  (#any-of? @_function "file_get_contents" "fopen" "file")
  (#match? @_stream "^.php://input"))

; $argv[1], getopt('f:')
((variable_name) @source.command-line
  (#eq? @source.command-line "$argv"))
((subscript_expression . (variable_name) @_server . (string) @_key) @source.command-line
  (#eq? @_server "$_SERVER")
  (#match? @_key "^.argv"))
((function_call_expression function: (name) @_function) @source.command-line
  (#eq? @_function "getopt"))

; fgets(STDIN), readline('Name: ')
((function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @_stream))) @source.standard-input
  (#any-of? @_function "fgets" "fread" "fscanf" "stream_get_contents" "file_get_contents" "fopen")
  (#match? @_stream "^STDIN$|php://stdin"))
((function_call_expression function: (name) @_function) @source.standard-input
  (#eq? @_function "readline"))

; What another server says
((function_call_expression function: (name) @_function) @source.network
  (#any-of? @_function "curl_exec" "socket_read" "socket_recv" "stream_socket_recvfrom" "wp_remote_retrieve_body"))
