; Path.Combine(folder, entry.FullName)
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_method)
  arguments: (argument_list (argument (_) @_entry))
  (#match? @_class "(^|\\.)Path$")
  (#any-of? @_method "Combine" "Join")
  (#match? @_entry "([eE]ntry|[iI]tem|\\be|file)\\.(FullName|Key|FileName)\\b|[tT]arEntry\\.Name\\b|zipEntry\\.Name\\b|^entry\\.Name$")
  (#file-match? "ZipArchive|ZipFile|TarEntry|ZipInputStream|ZipEntry|SharpCompress|TarReader|IArchiveEntry")
  (#function-match? @_entry "ExtractToFile|WriteTo|CopyTo|FileStream|File\\.(Create|OpenWrite|WriteAll)|Extract\\(")
  (#not-match? @_entry "GetFileName\\(")
  (#not-function-match? @_entry "StartsWith\\(|\"\\.\\.\"|GetRelativePath|IsSafe|[sS]anitiz|CleanName|[tT]raversal")) @alert @path
