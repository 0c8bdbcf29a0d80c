; A request parameter, path variable or upload's own name in a file path, with no check of the outcome in sight.
(object_creation_expression
  type: (type_identifier) @_type
  arguments: (argument_list (_) @alert @path)
  (#any-of? @_type "File" "FileInputStream" "FileOutputStream" "FileReader" "FileWriter" "RandomAccessFile" "FileSystemResource")
  (#origin-match? @path "(getParameter|getParameterValues|getParameterMap|getQueryString|getPathInfo|getHeader|getOriginalFilename|getSubmittedFileName|getQueryParams|pathParam|queryParam)\\(|@(PathVariable|RequestParam|PathParam|QueryParam|RequestHeader|FormParam|CookieValue|RequestBody)\\b")
  (#not-origin-match? @path "^(File|Paths\\.get|Path\\.of)\\(|\\.(resolve|getName|getFileName|toFile)\\(")
  (#foreign? @path)
  (#not-function-match? @path "File\\([^()]*\\)\\.getName\\(\\)|\\.startsWith\\(|getCanonical(Path|File)|toRealPath|FilenameUtils\\.getName|contains\\(\\s*\"\\.\\./?\"|contains\\(\\s*\"/\"|\\.matches\\(|\\.matcher\\(|\\.lastIndexOf\\('/'\\)"))

(method_invocation
  object: (identifier) @_class
  name: (identifier) @_method
  arguments: (argument_list (_) @alert @path)
  (#any-of? @_class "Paths" "Path")
  (#any-of? @_method "get" "of")
  (#origin-match? @path "(getParameter|getParameterValues|getParameterMap|getQueryString|getPathInfo|getHeader|getOriginalFilename|getSubmittedFileName|getQueryParams|pathParam|queryParam)\\(|@(PathVariable|RequestParam|PathParam|QueryParam|RequestHeader|FormParam|CookieValue|RequestBody)\\b")
  (#not-origin-match? @path "\\.(getName|getFileName)\\(")
  (#foreign? @path)
  (#not-function-match? @path "File\\([^()]*\\)\\.getName\\(\\)|\\.startsWith\\(|getCanonical(Path|File)|toRealPath|FilenameUtils\\.getName|contains\\(\\s*\"\\.\\./?\"|contains\\(\\s*\"/\"|\\.matches\\(|\\.matcher\\(|\\.lastIndexOf\\('/'\\)"))

(method_invocation
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @path .)
  (#eq? @_method "resolve")
  (#origin-match? @path "(getParameter|getParameterValues|getParameterMap|getQueryString|getPathInfo|getHeader|getOriginalFilename|getSubmittedFileName|getQueryParams|pathParam|queryParam)\\(|@(PathVariable|RequestParam|PathParam|QueryParam|RequestHeader|FormParam|CookieValue|RequestBody)\\b")
  (#not-origin-match? @path "^(File|Paths\\.get|Path\\.of)\\(|\\.(getName|getFileName)\\(")
  (#foreign? @path)
  (#not-function-match? @path "File\\([^()]*\\)\\.getName\\(\\)|\\.startsWith\\(|getCanonical(Path|File)|toRealPath|FilenameUtils\\.getName|contains\\(\\s*\"\\.\\./?\"|contains\\(\\s*\"/\"|\\.matches\\(|\\.matcher\\(|\\.lastIndexOf\\('/'\\)"))
