; fs::read_to_string(format!("files/{}", name)) in what answers a request
(call_expression
  function: (scoped_identifier path: (_) @_class name: (identifier) @_function)
  arguments: (arguments . (_) @alert @path)
  (#match? @_class "(^|::)(fs|File|NamedFile|OpenOptions)$")
  (#any-of? @_function "read_to_string" "read" "write" "open" "create" "remove_file" "remove_dir_all" "create_dir_all" "copy" "rename" "read_dir" "open_async")
  (#foreign? @path)
  (#function-match? @path "web::(Path|Query|Form|Json|Bytes)|\\b(Path|Query|Form|Json|RawQuery|Multipart)\\(|: (Path|Query|Form|Json)<|#\\[(get|post|put|delete|patch)\\(|HttpRequest|Request<|impl Responder|impl IntoResponse|State<")
  (#not-match? @path "temp|Uuid|self\\.")
  (#not-function-match? @path "canonicalize|starts_with|file_name\\(|contains\\(\"\\.\\.|Component::|sanitiz|is_alphanumeric|Uuid::new|components\\(\\)|safe_join"))

; File::options().open(folder.join(name))
(call_expression
  function: (field_expression value: (_) @_options field: (field_identifier) @_method)
  arguments: (arguments . (_) @alert @path .)
  (#match? @_options "OpenOptions::new\\(\\)|File::options\\(\\)")
  (#eq? @_method "open")
  (#foreign? @path)
  (#function-match? @path "web::(Path|Query|Form|Json|Bytes)|\\b(Path|Query|Form|Json|RawQuery|Multipart)\\(|: (Path|Query|Form|Json)<|#\\[(get|post|put|delete|patch)\\(|HttpRequest|Request<|impl Responder|impl IntoResponse|State<")
  (#not-function-match? @path "canonicalize|starts_with|file_name\\(|contains\\(\"\\.\\.|Component::|sanitiz|Uuid::new|components\\(\\)"))
