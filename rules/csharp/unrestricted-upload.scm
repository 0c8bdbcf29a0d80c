; new FileStream(Path.Combine(root, file.FileName), FileMode.Create) of IFormFile
(object_creation_expression
  type: (identifier) @_type
  arguments: (argument_list . (argument (_) @sink) . (argument (_) @_mode))
  (#eq? @_type "FileStream")
  (#match? @_mode "^FileMode\\.(Create|CreateNew|OpenOrCreate)$")
  (#file-match? "IFormFile|HttpPostedFile|Request\\.(Form\\.)?Files")
  (#not-function-match? @sink "ContentType|EndsWith|[eE]xtension|[aA]llow|Contains\\(|[sS]uffix|IsMatch|[vV]alidat|IsImage|[mM]ime|[fF]ileType|Image\\."))

; File.Create(path), System.IO.File.WriteAllBytes(path, bytes), file.SaveAs(path)
(invocation_expression
  function: (member_access_expression expression: (_) @_object name: (identifier) @_function)
  arguments: (argument_list . (argument (_) @sink))
  (#any-of? @_function "Create" "OpenWrite" "WriteAllBytes" "WriteAllBytesAsync" "SaveAs")
  (#match? @_object "(^|\\.)File$|[fF]ile|[uU]pload|[pP]hoto|[iI]mage")
  (#file-match? "IFormFile|HttpPostedFile|Request\\.(Form\\.)?Files")
  (#not-function-match? @sink "ContentType|EndsWith|[eE]xtension|[aA]llow|Contains\\(|[sS]uffix|IsMatch|[vV]alidat|IsImage|[mM]ime|[fF]ileType|Image\\."))
