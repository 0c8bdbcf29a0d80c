; include $_GET['page']
([
  (include_expression (_) @alert @path)
  (include_once_expression (_) @alert @path)
  (require_expression (_) @alert @path)
  (require_once_expression (_) @alert @path)
]
  (#origin-match? @path "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-origin-match? @path "^(basename|preg_replace|realpath|intval|md5|sanitize_\\w+)\\($")
  (#not-before-match? @path "in_array\\s*\\(|array_key_exists\\s*\\(|realpath\\s*\\(|basename\\s*\\(|\\bswitch\\s*\\(|ctype_al(pha|num)\\s*\\(|preg_match\\s*\\("))
