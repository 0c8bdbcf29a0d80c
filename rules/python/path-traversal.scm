; A file is opened, sent or removed at a path that a request brings.
(call
  function: [
    (identifier) @_function
    (attribute attribute: (identifier) @_function)
  ]
  arguments: (argument_list
    .
    [(string) (binary_operator) (call) (identifier) (attribute) (subscript)] @alert @path)
  (#match? @_function "^(open|send_file|FileResponse|remove|unlink|rmtree|listdir|scandir|makedirs|copyfile|static_file|savez?)$")
  (#origin-match? @path "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*(?:[<{](?:string:)?|<(?:int|float|uuid):)(?<n>\\w+)[>}][\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$|^(flask\\.)?request\\.files\\b.*\\.filename$|^(file|upload|uploaded|uploaded_file|image|img|photo|picture|avatar|document|f|upload_file)\\.filename$")
  (#not-origin-match? @path "secure_filename|safe_|basename\\($|Path\\(\\)\\.name$|int\\($|uuid|read\\($|BytesIO|url_for\\($")
  (#not-function-match? @path "secure_filename|safe_join|is_relative_to|relative_to\\(|commonpath|commonprefix|startswith\\(|basename|get_valid_filename|[vV]alidate\\w*\\(|[sS]aniti[sz]e|[aA]llowed_?[pP]ath|is_safe|['\"]\\.\\./?['\"]|isalnum|uuid4?\\("))

; Path(…).read_text() and the like
(call
  function: (attribute object: (_) @alert @path attribute: (identifier) @_function)
  (#any-of? @_function "read_text" "read_bytes" "write_text" "write_bytes" "open" "unlink" "rmdir")
  (#origin-match? @path "^(pathlib\\.)?Path\\($")
  (#origin-match? @path "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*(?:[<{](?:string:)?|<(?:int|float|uuid):)(?<n>\\w+)[>}][\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$|^(flask\\.)?request\\.files\\b.*\\.filename$|^(file|upload|uploaded|uploaded_file|image|img|photo|picture|avatar|document|f|upload_file)\\.filename$")
  (#not-origin-match? @path "secure_filename|safe_|basename\\($|Path\\(\\)\\.name$|int\\($|uuid|read\\($|BytesIO|url_for\\($")
  (#not-function-match? @path "secure_filename|safe_join|is_relative_to|relative_to\\(|commonpath|commonprefix|startswith\\(|basename|get_valid_filename|[vV]alidate\\w*\\(|[sS]aniti[sz]e|[aA]llowed_?[pP]ath|is_safe|['\"]\\.\\./?['\"]|isalnum|uuid4?\\("))
