; A file is opened, written or removed at a path that a request brings.
(object_creation_expression
  type: (type_identifier) @_class
  arguments: (argument_list . (_) @sink)
  (#any-of? @_class
    "FileInputStream" "FileOutputStream" "FileReader" "FileWriter" "RandomAccessFile" "FileSystemResource" "PrintWriter"
    "ZipFile" "UrlResource" "FileDataSource")
  (#not-match? @sink "getWriter|getOutputStream"))
(object_creation_expression
  type: (type_identifier) @_class
  arguments: (argument_list . (object_creation_expression type: (type_identifier) @_file) @sink)
  (#eq? @_class "Scanner")
  (#eq? @_file "File"))

; Files.readAllBytes(path), FileUtils.readFileToString(file), ImageIO.read(file), Files.copy(source, path)
(method_invocation
  object: (identifier) @_class
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#any-of? @_class "Files" "FileUtils" "FileCopyUtils" "ImageIO")
  (#match? @_function "^(read|write|copy|move|delete|new|create|lines|list|walk|open|forceDelete|append|size|cleanDirectory)")
  (#not-match? @_function "^(readAttributes|createTemp)")
  (#not-match? @sink "[sS]tream|\\.get(Bytes|Content)\\(|^(is|in|input)$"))
(method_invocation
  object: (identifier) @_class
  name: (identifier) @_function
  arguments: (argument_list . (_) . (_) @sink)
  (#any-of? @_class "Files" "FileUtils")
  (#match? @_function "^(copy|move)"))

; file.delete(), file.mkdirs(), upload.transferTo(file), part.write(path)
(method_invocation
  object: [(identifier) (object_creation_expression) (parenthesized_expression)] @sink
  name: (identifier) @_function
  (#any-of? @_function "delete" "deleteOnExit" "createNewFile" "mkdir" "mkdirs" "listFiles" "renameTo")
  (#match? @sink "^new File\\(|^\\w*([fF]ile|[dD]ir|[dD]irectory|[fF]older|target|dest|destination)$"))
(method_invocation
  object: (_) @_upload
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink .)
  (#any-of? @_function "transferTo" "write")
  (#match? @_upload "[fF]ile|[uU]pload|[pP]art$|[iI]mage|[pP]hoto|[aA]vatar|[dD]ocument|[aA]ttachment")
  (#not-match? @_upload "getOutputStream|getWriter|[oO]ut(put)?$|[wW]riter$|[sS]tream"))
