; c.SaveUploadedFile(file, "public/"+file.Filename) of Gin, c.SaveFile of Fiber
(call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) @alert @name)
  (#any-of? @_function "SaveUploadedFile" "SaveFile")
  (#origin-match? @name "\\.Filename$|filepath\\.Base\\($")
  (#function-match? @name "FormFile\\(|MultipartForm|FileHeader")
  (#function-match? @name "\\.Filename\\b")
  (#not-function-match? @name "filepath\\.Ext|path\\.Ext|DetectContentType|HasSuffix|[aA]llow|Content-Type|[mM]ime|[vV]alidat|[eE]xtension|MatchString|image\\.Decode"))

; os.Create(filepath.Join("public", header.Filename))
(call_expression
  function: (selector_expression operand: (identifier) @_os field: (field_identifier) @_function)
  arguments: (argument_list . (_) @alert @name)
  (#eq? @_os "os")
  (#any-of? @_function "Create" "OpenFile" "WriteFile")
  (#origin-match? @name "\\.Filename$|filepath\\.Base\\($")
  (#function-match? @name "FormFile\\(|MultipartForm|FileHeader")
  (#function-match? @name "\\.Filename\\b")
  (#not-function-match? @name "filepath\\.Ext|path\\.Ext|DetectContentType|HasSuffix|[aA]llow|Content-Type|[mM]ime|[vV]alidat|[eE]xtension|MatchString|image\\.Decode"))
