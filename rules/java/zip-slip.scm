; The name of a zip or tar entry in a file path, with no check that the outcome stays below the target.
(object_creation_expression
  type: (type_identifier) @_type
  arguments: (argument_list . (_) . (_) @alert @path .)
  (#eq? @_type "File")
  (#origin-match? @path "^\\w+\\.getName\\($|^\\w+\\.getNextEntry\\(\\)\\.getName\\($")
  (#origin-match? @path "getNext\\w*Entry\\($|\\.(entries|nextElement)\\(|(Zip|Jar|Tar|Archive)\\w*Entry\\b")
  (#not-origin-match? @path "^File\\(")
  (#not-function-match? @path "File\\([^()]*\\)\\.getName\\(\\)|\\.startsWith\\(|getCanonical(Path|File)|toRealPath|FilenameUtils\\.getName|contains\\(\\s*\"\\.\\./?\"|contains\\(\\s*\"/\"|\\.matches\\(|\\.matcher\\(|outside|[tT]raversal|[zZ]ip ?[sS]lip"))

(object_creation_expression
  type: (type_identifier) @_type
  arguments: (argument_list . (_) @alert @path)
  (#any-of? @_type "File" "FileOutputStream" "FileWriter")
  (#origin-match? @path "^\\w+\\.getName\\($|^\\w+\\.getNextEntry\\(\\)\\.getName\\($")
  (#origin-match? @path "getNext\\w*Entry\\($|\\.(entries|nextElement)\\(|(Zip|Jar|Tar|Archive)\\w*Entry\\b")
  (#not-match? @path "^(\\w+\\.getName\\(\\)|name|entryName)$")
  (#not-origin-match? @path "^File\\(")
  (#not-function-match? @path "File\\([^()]*\\)\\.getName\\(\\)|\\.startsWith\\(|getCanonical(Path|File)|toRealPath|FilenameUtils\\.getName|contains\\(\\s*\"\\.\\./?\"|contains\\(\\s*\"/\"|\\.matches\\(|\\.matcher\\(|outside|[tT]raversal|[zZ]ip ?[sS]lip"))

(method_invocation
  name: (identifier) @_method
  arguments: (argument_list (_) @alert @path .)
  (#any-of? @_method "resolve" "get" "of")
  (#origin-match? @path "^\\w+\\.getName\\($|^\\w+\\.getNextEntry\\(\\)\\.getName\\($")
  (#origin-match? @path "getNext\\w*Entry\\($|\\.(entries|nextElement)\\(|(Zip|Jar|Tar|Archive)\\w*Entry\\b")
  (#function-match? @path "Files\\.(copy|write|createDirector|newOutputStream)|FileOutputStream|transferTo")
  (#not-function-match? @path "File\\([^()]*\\)\\.getName\\(\\)|\\.startsWith\\(|getCanonical(Path|File)|toRealPath|FilenameUtils\\.getName|contains\\(\\s*\"\\.\\./?\"|contains\\(\\s*\"/\"|\\.matches\\(|\\.matcher\\(|outside|[tT]raversal|[zZ]ip ?[sS]lip"))
