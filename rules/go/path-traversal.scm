; A request's text joined into a file path or opened as it is, with no check of the outcome in sight.
(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list (_) @alert @path)
  (#any-of? @_package "filepath" "path")
  (#eq? @_function "Join")
  (#origin-match? @path "\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam)\\($|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\($|URL\\.(Path|RawQuery)$|URL\\.Query\\(\\)|^(mux\\.Vars|chi\\.URLParam)\\($|\\.Header\\.Get\\($|\\.Form\\.Get\\($")
  (#not-origin-match? @path "^(filepath|path)\\.(Join|Base)\\(")
  (#foreign? @path)
  (#function-match? @path "\\b(os|ioutil)\\.(Open|Create|Read|Write|Remove|Mkdir|Stat|Rename)|ServeFile|\\.(File|FileAttachment|SendFile|SaveUploadedFile|SaveFile|Attachment|Download)\\(")
  (#not-function-match? @path "HasPrefix\\(|filepath\\.(IsLocal|Rel|EvalSymlinks)\\(|fs\\.ValidPath|OpenRoot|OpenInRoot|[sS]ecure[jJ]oin|Contains(Any)?\\([^\\n]*(\"\\.\\.\"|`\\.\\.`|\"/\")|[sS]anitiz|[aA]llowed|MatchString\\(|http\\.Dir\\("))

(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list . (_) @alert @path)
  (#any-of? @_package "os" "ioutil")
  (#any-of? @_function "Open" "OpenFile" "Create" "ReadFile" "WriteFile" "Remove" "RemoveAll" "ReadDir" "MkdirAll" "Mkdir" "Rename")
  (#origin-match? @path "\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam)\\($|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\($|URL\\.(Path|RawQuery)$|URL\\.Query\\(\\)|^(mux\\.Vars|chi\\.URLParam)\\($|\\.Header\\.Get\\($|\\.Form\\.Get\\($")
  (#not-origin-match? @path "^(filepath|path)\\.(Join|Base)\\(")
  (#foreign? @path)
  (#not-function-match? @path "HasPrefix\\(|filepath\\.(IsLocal|Rel|EvalSymlinks)\\(|fs\\.ValidPath|OpenRoot|OpenInRoot|[sS]ecure[jJ]oin|Contains(Any)?\\([^\\n]*(\"\\.\\.\"|`\\.\\.`|\"/\")|[sS]anitiz|[aA]llowed|MatchString\\("))

(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) . (_) @alert @path .)
  (#eq? @_package "http")
  (#eq? @_function "ServeFile")
  (#origin-match? @path "\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam)\\($|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\($|URL\\.(Path|RawQuery)$|URL\\.Query\\(\\)|^(mux\\.Vars|chi\\.URLParam)\\($|\\.Header\\.Get\\($|\\.Form\\.Get\\($")
  (#not-origin-match? @path "^(filepath|path)\\.(Join|Base)\\(|URL\\.Path")
  (#foreign? @path)
  (#not-function-match? @path "HasPrefix\\(|filepath\\.(IsLocal|Rel|EvalSymlinks)\\(|fs\\.ValidPath|OpenRoot|OpenInRoot|[sS]ecure[jJ]oin|Contains(Any)?\\([^\\n]*(\"\\.\\.\"|`\\.\\.`|\"/\")|[sS]anitiz|[aA]llowed|MatchString\\("))

(call_expression
  function: (selector_expression
    operand: (identifier) @_context
    field: (field_identifier) @_function)
  arguments: (argument_list . (_) @alert @path)
  (#any-of? @_context "c" "ctx" "e")
  (#any-of? @_function "File" "FileAttachment" "SendFile" "Attachment" "Download")
  (#origin-match? @path "\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam)\\($|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\($|URL\\.(Path|RawQuery)$|URL\\.Query\\(\\)|^(mux\\.Vars|chi\\.URLParam)\\($|\\.Header\\.Get\\($|\\.Form\\.Get\\($")
  (#not-origin-match? @path "^(filepath|path)\\.(Join|Base)\\(")
  (#foreign? @path)
  (#not-function-match? @path "HasPrefix\\(|filepath\\.(IsLocal|Rel|EvalSymlinks)\\(|fs\\.ValidPath|OpenRoot|OpenInRoot|[sS]ecure[jJ]oin|Contains(Any)?\\([^\\n]*(\"\\.\\.\"|`\\.\\.`|\"/\")|[sS]anitiz|[aA]llowed|MatchString\\("))
