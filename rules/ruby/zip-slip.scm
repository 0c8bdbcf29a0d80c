; File.join(folder, entry.name)
(call
  receiver: (_) @_class
  method: (identifier) @_method
  arguments: (argument_list (call receiver: (identifier) @_entry method: (identifier) @_name))
  (#any-of? @_method "join" "expand_path")
  (#match? @_class "^(File|Rails\\.root|Pathname|\\w*(dir|folder|path|root|dest\\w*|target))$")
  (#match? @_entry "^(entry|e|f|file|item|zip_entry|tar_entry|member)$")
  (#any-of? @_name "name" "full_name" "path")
  (#file-match? "Zip::|TarReader|Archive::|Minitar|zip/zip")
  (#not-function-match? @_name "start_with\\?|'\\.\\.'|\"\\.\\.\"|basename|cleanpath|relative_path_from|\\.\\.\\\\?/")) @alert @path
