; readfile('downloads/' . $_GET['file'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @alert @path))
  (#any-of? @_function
    "readfile" "file_get_contents" "fopen" "file" "file_put_contents" "unlink" "rmdir" "mkdir" "copy" "rename" "opendir" "scandir"
    "parse_ini_file" "show_source" "highlight_file" "simplexml_load_file" "touch" "chmod")
  (#origin-match? @path "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-origin-match? @path "^(basename|realpath|intval|md5|sha1|hash|sanitize_\\w+|preg_replace)\\($|^\\$_FILES\\[[^\\]]*\\]\\[.tmp_name.\\]|tmp_name|^https?://|^php://input$")
  (#not-before-match? @path "basename\\s*\\(|realpath\\s*\\(|in_array\\s*\\(|array_key_exists\\s*\\(|strpos\\s*\\([^;]*\\.\\.|str_contains\\s*\\([^;]*\\.\\.|preg_match\\s*\\(|validate_file\\s*\\(|ctype_alnum"))

; response()->download($request->input('file'))
(member_call_expression
  name: (name) @_function
  arguments: (arguments . (argument (_) @alert @path))
  (#any-of? @_function "download" "file" "get" "delete" "streamDownload")
  (#match? @_function "^(download|file)$")
  (#origin-match? @path "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#origin-match? @path "_path\\($|^\\.$|^\\+$|/$")
  (#not-origin-match? @path "^(basename|realpath|intval)\\($")
  (#not-before-match? @path "basename\\s*\\(|realpath\\s*\\(|in_array\\s*\\("))
