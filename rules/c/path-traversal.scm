; fopen(path) with a part that came from a socket or a web server
(call_expression
  function: (_) @_function
  arguments: (argument_list . (_) @alert @path)
  (#match? @_function "^(std::)?(fopen|open|freopen|remove|unlink|opendir|stat|chdir|rmdir|mkdir|std::ifstream|std::ofstream)$")
  (#origin-match? @path "^(recv|recvfrom|SSL_read|BIO_gets|mg_\\w*get_var|FCGX_GetParam|evhttp_uri_get_path|cgiFormString)\\($|^(std\\.)?getenv\\($|^char \\*path_info$")
  (#not-function-match? @path "realpath|canonical|\\.\\.[\"/']|basename|strrchr\\s*\\([^;]*'/'|strstr\\s*\\([^;]*\"\\.\\.")
  (#function-match? @path "recv|SSL_read|FCGX|evhttp|mg_|BIO_gets|getenv\\s*\\(\\s*\"(PATH_INFO|QUERY_STRING|REQUEST_URI|HTTP_\\w+)\"|cgiFormString"))
