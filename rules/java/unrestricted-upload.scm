; file.transferTo(new File(folder + file.getOriginalFilename())), part.write(folder + part.getSubmittedFileName())
(method_invocation
  object: (identifier) @_file
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink .)
  (#any-of? @_function "transferTo" "write")
  (#match? @_file "^\\w*([pP]art|[fF]ile|[uU]pload|[iI]mage|[pP]hoto|[pP]icture|[dD]ocument|[aA]vatar|[aA]ttachment|[mM]ultipart)$")
  (#not-function-match? @sink "getContentType|endsWith|[eE]xtension|[aA]llow|ALLOW|contains\\(|[sS]uffix|\\.matches\\(|[tT]ika|probeContentType|[vV]alidat|isImage|ImageIO|[fF]ileType|[mM]ime"))

; Files.copy(file.getInputStream(), folder.resolve(file.getOriginalFilename())), Files.write(path, file.getBytes())
(method_invocation
  object: (identifier) @_class
  name: (identifier) @_function
  arguments: (argument_list . (_) . (_) @sink)
  (#eq? @_class "Files")
  (#eq? @_function "copy")
  (#not-function-match? @sink "getContentType|endsWith|[eE]xtension|[aA]llow|ALLOW|contains\\(|[sS]uffix|\\.matches\\(|[tT]ika|probeContentType|[vV]alidat|isImage|ImageIO|[fF]ileType|[mM]ime"))
(method_invocation
  object: (identifier) @_class
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink . (_))
  (#eq? @_class "Files")
  (#eq? @_function "write")
  (#not-function-match? @sink "getContentType|endsWith|[eE]xtension|[aA]llow|ALLOW|contains\\(|[sS]uffix|\\.matches\\(|[tT]ika|probeContentType|[vV]alidat|isImage|ImageIO|[fF]ileType|[mM]ime"))

; new FileOutputStream(folder + file.getOriginalFilename())
(object_creation_expression
  type: (type_identifier) @_type
  arguments: (argument_list . (_) @sink)
  (#eq? @_type "FileOutputStream")
  (#not-function-match? @sink "getContentType|endsWith|[eE]xtension|[aA]llow|ALLOW|contains\\(|[sS]uffix|\\.matches\\(|[tT]ika|probeContentType|[vV]alidat|isImage|ImageIO|[fF]ileType|[mM]ime"))
