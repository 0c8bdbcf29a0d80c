; new FileOutputStream("/tmp/report.csv"), Files.write(Path.of("/tmp/…"), …)
(object_creation_expression
  type: (type_identifier) @_class
  arguments: (argument_list . (string_literal) @alert @path)
  (#any-of? @_class "FileOutputStream" "FileWriter" "PrintWriter" "RandomAccessFile")
  (#match? @path "^\"(/tmp|/var/tmp)/[^\"]*\"$"))
(object_creation_expression
  type: (type_identifier) @_class
  arguments: (argument_list . (object_creation_expression type: (type_identifier) @_file arguments: (argument_list . (string_literal) @alert @path .)))
  (#any-of? @_class "FileOutputStream" "FileWriter" "PrintWriter" "RandomAccessFile")
  (#eq? @_file "File")
  (#match? @path "^\"(/tmp|/var/tmp)/[^\"]*\"$"))
(method_invocation
  object: (identifier) @_files
  name: (identifier) @_method
  arguments: (argument_list . (method_invocation object: (identifier) @_paths arguments: (argument_list . (string_literal) @alert @path .)))
  (#eq? @_files "Files")
  (#match? @_method "^(write|newOutputStream|newBufferedWriter|createFile)")
  (#any-of? @_paths "Path" "Paths")
  (#match? @path "^\"(/tmp|/var/tmp)/[^\"]*\"$"))

; new File(System.getProperty("java.io.tmpdir"), "report.csv") that is written to
(object_creation_expression
  type: (type_identifier) @_file
  arguments: (argument_list . (method_invocation arguments: (argument_list (string_literal) @_property)) . (string_literal) @alert @path .)
  (#eq? @_file "File")
  (#eq? @_property "\"java.io.tmpdir\"")
  (#function-match? @path "FileOutputStream\\(|FileWriter\\(|Files\\.(write|copy|newOutputStream)|transferTo\\(|createNewFile|PrintWriter\\("))

; File.createTempFile(…) that is deleted to make a folder of its name, whoever has made one meanwhile
(variable_declarator
  name: (identifier) @_name
  value: (method_invocation object: (identifier) @_file name: (identifier) @_method) @alert @path
  (#eq? @_file "File")
  (#eq? @_method "createTempFile")
  (#function-match? @_name "\\b{it}\\.delete\\(\\)[\\s\\S]*^\\s*{it}\\.mkdirs?\\(\\);"))
(assignment_expression
  left: (identifier) @_name
  right: (method_invocation object: (identifier) @_file name: (identifier) @_method) @alert @path
  (#eq? @_file "File")
  (#eq? @_method "createTempFile")
  (#function-match? @_name "\\b{it}\\.delete\\(\\)[\\s\\S]*^\\s*{it}\\.mkdirs?\\(\\);"))
