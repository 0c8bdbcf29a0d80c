; A file is opened, sent or removed at a path that a request brings.
(call
  function: [(identifier) @_function (attribute object: (identifier) @_module attribute: (identifier) @_function)]
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function
    "open" "send_file" "FileResponse" "remove" "unlink" "rmtree" "listdir" "scandir" "makedirs" "copyfile" "copy" "move"
    "static_file" "savez" "mkdir" "rmdir" "rename" "loadtxt" "chmod")
  (#not-match? @_module "^(Image|zipfile|tarfile|webbrowser|\\w*([zZ]ip|[tT]ar|[iI]mage|copy|list|set|items|db|client|store|cache))$"))

; upload.save(path)
(call
  function: (attribute object: (_) @_file attribute: (identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "save" "write_to" "extractall")
  (#match? @_file "file|upload|image|img|photo|picture|avatar|document|attachment|^f$"))

; open(file=path), send_file(path_or_file=path)
(call
  function: (identifier) @_function
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @sink))
  (#any-of? @_function "open" "send_file" "FileResponse")
  (#any-of? @_name "file" "path" "path_or_file" "filename_or_fp"))

; Path(…).read_text() and the like
(call
  function: (attribute object: (_) @sink attribute: (identifier) @_function)
  (#any-of? @_function "read_text" "read_bytes" "write_text" "write_bytes" "unlink" "rmdir"))
(call
  function: (attribute object: [(call) (parenthesized_expression) (identifier)] @sink attribute: (identifier) @_function)
  arguments: (argument_list) @_arguments
  (#eq? @_function "open")
  (#match? @_arguments "^\\((\\)|['\"]|mode|encoding)"))
