; readfile('downloads/' . $_GET['file'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @sink @path))
  (#any-of? @_function
    "readfile" "file_get_contents" "fopen" "file" "file_put_contents" "unlink" "rmdir" "mkdir" "copy" "rename" "opendir" "scandir"
    "parse_ini_file" "show_source" "highlight_file" "simplexml_load_file" "touch" "chmod" "fpassthru" "imagecreatefromjpeg" "imagecreatefrompng"
    "gzopen" "readgzfile" "dir" "glob"))

; copy($from, $to), move_uploaded_file($from, $to)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument (_) @sink @path))
  (#any-of? @_function "copy" "rename" "move_uploaded_file"))

; response()->download($request->input('file'))
(member_call_expression
  object: (_) @_response
  name: (name) @_function
  arguments: (arguments . (argument (_) @sink @path))
  (#any-of? @_function "download" "file" "sendFile" "setFile")
  (#match? @_response "[rR]esponse"))

; Storage::get($request->path)
(scoped_call_expression
  scope: (_) @_class
  name: (name) @_function
  arguments: (arguments . (argument (_) @sink @path))
  (#any-of? @_class "Storage" "File" "Response")
  (#any-of? @_function "get" "put" "delete" "download" "path" "exists" "readStream" "append" "move" "copy"))

; new SplFileObject($path), new BinaryFileResponse($path)
(object_creation_expression
  (_) @_class
  (arguments . (argument (_) @sink @path))
  (#match? @_class "(^|\\\\)(SplFileObject|BinaryFileResponse|DirectoryIterator|FilesystemIterator)$"))
