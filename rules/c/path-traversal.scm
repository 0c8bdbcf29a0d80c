; fopen(path, "r") with a part that came from a socket, a web server or a person
(call_expression
  function: (_) @_function
  arguments: (argument_list . (_) @sink)
  (#match? @_function "^(std::|::)?(_?w?fopen(64|_s)?|_?w?open(64)?|freopen|creat|remove|_?unlink|opendir|chdir|rmdir|mkdir|CreateFile[AW]?|DeleteFile[AW]?|sendfile_path|mg_http_serve_file|dlopen|(std::)?filesystem::(remove|remove_all|create_director(y|ies)))$"))

(call_expression
  function: (_) @_function
  arguments: (argument_list . (_) . (_) @sink)
  (#match? @_function "^(std::|::)?(openat|unlinkat|fopen_s)$"))

; std::ifstream file(path), std::ifstream file(path, mode), file.open(path)
(declaration
  type: (_) @_type
  declarator: (init_declarator value: (_) @sink)
  (#match? @_type "^(std::)?[iow]*fstream$"))
(declaration
  type: (_) @_type
  declarator: (function_declarator parameters: (parameter_list . (parameter_declaration type: (type_identifier) @sink)))
  (#match? @_type "^(std::)?[iow]*fstream$"))
(call_expression
  function: (field_expression argument: (_) @_stream field: (field_identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#eq? @_function "open")
  (#match? @_stream "[fF]ile|[iI]n|[oO]ut|[sS]tream|fs$"))
