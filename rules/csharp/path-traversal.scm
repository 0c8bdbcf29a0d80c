; File.ReadAllText(Path.Combine(folder, name)), Directory.GetFiles(folder)
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @sink))
  (#match? @_class "(^|\\.)(File|Directory)$")
  (#match? @_method "^(ReadAll\\w+|WriteAll\\w+|Open\\w*|Delete|Copy|Move|Create\\w*|AppendAll\\w+|GetFiles|EnumerateFiles|ReadLines|AppendText)$"))
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_method)
  arguments: (argument_list . (argument) . (argument (_) @sink))
  (#match? @_class "(^|\\.)(File|Directory)$")
  (#any-of? @_method "Copy" "Move" "Replace"))

; PhysicalFile(path, type), Response.TransmitFile(path), file.SaveAs(path)
(invocation_expression
  function: [(identifier) @_method (member_access_expression name: (identifier) @_method)]
  arguments: (argument_list . (argument (_) @sink))
  (#any-of? @_method "PhysicalFile" "TransmitFile" "WriteFile" "SendFileAsync" "SaveAs"))

; new FileStream(Path.Combine(folder, file.FileName), FileMode.Create)
(object_creation_expression
  type: (_) @_type
  arguments: (argument_list . (argument (_) @sink))
  (#match? @_type "(^|\\.)(FileStream|StreamReader|StreamWriter|FileInfo|DirectoryInfo|FilePathResult|PhysicalFileResult)$")
  (#not-match? @sink "[sS]tream|[bB]ody|^\""))
