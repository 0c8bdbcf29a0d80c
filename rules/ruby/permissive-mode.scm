; FileUtils.chmod(0777, path)
(call
  method: (identifier) @_method
  arguments: (argument_list . (integer) @mode @alert @fix)
  (#any-of? @_method "chmod" "chmod_R" "lchmod")
  (#match? @mode "^0[oO]?0?777$"))

; File.chmod(0777, path), FileUtils.chmod 0666, path
(call
  method: (identifier) @_method
  arguments: (argument_list . (integer) @mode @alert)
  (#any-of? @_method "chmod" "chmod_R" "lchmod")
  (#match? @mode "^0[oO]?[0-7]?[0-7]{2}[2367]$"))

; FileUtils.chmod "a+w", path
(call
  method: (identifier) @_method
  arguments: (argument_list . (string) @mode @alert)
  (#any-of? @_method "chmod" "chmod_R")
  (#match? @mode "^.([ugo]*[oa][ugo]*[+=]r?w|\\+r?w)x?.$"))

; File.open(path, "w", 0666), mkdir_p(path, mode: 0777)
(call
  method: (identifier) @_method
  arguments: (argument_list (pair key: (hash_key_symbol) @_key value: (integer) @mode @alert))
  (#any-of? @_method "mkdir" "mkdir_p" "makedirs" "open" "new" "write" "install" "mkpath" "binwrite")
  (#any-of? @_key "mode" "perm")
  (#match? @mode "^0[oO]?[0-7]?[0-7]{2}[2367]$"))

; File.umask(0)
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . (integer) @mode @alert .)
  (#eq? @_class "File")
  (#eq? @_method "umask")
  (#match? @mode "^0+$")
  (#not-function-match? @mode "fork|[dD]aemon|setsid"))
