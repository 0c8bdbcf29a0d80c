; The name of an archive's entry comes to where a file is written, with no check that it stays below the target.
(object_creation_expression
  type: (type_identifier) @_class
  arguments: (argument_list . (_) @sink)
  (#any-of? @_class "FileOutputStream" "FileWriter" "RandomAccessFile" "PrintWriter")
  (#file-match? "util\\.(zip|jar)|commons\\.compress|[eE]ntry\\b"))
(method_invocation
  object: (identifier) @_class
  name: (identifier) @_method
  arguments: (argument_list . (_) @sink)
  (#any-of? @_class "Files" "FileUtils")
  (#match? @_method "^(write|new|create|open|touch)")
  (#file-match? "util\\.(zip|jar)|commons\\.compress|[eE]ntry\\b"))
(method_invocation
  object: (identifier) @_class
  name: (identifier) @_method
  arguments: (argument_list . (_) . (_) @sink)
  (#any-of? @_class "Files" "FileUtils")
  (#match? @_method "^(copy|move)")
  (#file-match? "util\\.(zip|jar)|commons\\.compress|[eE]ntry\\b"))
; extract(zip, entry, file) of a class above
(method_invocation
  !object
  name: (identifier) @_method
  arguments: (argument_list (_) @sink)
  (#match? @_method "^(extract|unzip|untar|unpack|write|save|store|dump)([A-Z]\\w*)?$")
  (#not-match? @sink "^([eE]ntry|zipEntry|name|entryName|[zZ]ip\\w*|tar\\w*|in|is|\\w*[sS]tream)$|^\\w+\\.getName\\(\\)$|^\"")
  (#file-match? "util\\.(zip|jar)|commons\\.compress|[eE]ntry\\b"))

; entry.getName()
((method_invocation object: (_) @_entry name: (identifier) @_method) @source
  (#eq? @_method "getName")
  (#match? @_entry "^\\w*([eE]ntry|[zZ]ipped)$|^(ze|je|te|e)$|getNext\\w*Entry\\(\\)$|nextElement\\(\\)$")
  (#file-match? "Zip(File|Entry|InputStream)|Jar(File|Entry|InputStream)|Archive(Entry|InputStream)|Tar\\w*(Entry|InputStream)|SevenZFile"))

; The last part of the name, or a number instead of it
((method_invocation object: (_) @_file name: (identifier) @_method) @sanitizer
  (#any-of? @_method "getName" "getFileName")
  (#match? @_file "^new File\\(|^Paths?\\.(get|of)\\(|^FilenameUtils$"))
((method_invocation name: (identifier) @_method) @sanitizer
  (#any-of? @_method "getInputStream" "read" "readAllBytes" "getContent" "getBytes"))
; if (!file.toPath().normalize().startsWith(target)), if (isBelow(file, target))
((method_invocation name: (identifier) @_method arguments: (argument_list (_) @guarded.origin)) @guard
  (#match? @_method "^(is|are)(Inside|Below|Within|Under|Child|In)|[zZ]ip[sS]lip|[tT]raversal"))
((method_invocation name: (identifier) @_method arguments: (argument_list (_) @guarded.origin)) @guard
  (#match? @_method "[zZ]ip[sS]lip|[tT]raversal|^(check|validate|verify|ensure|assert|guard)")
  (#set! when "after"))
