; chmod(path, 0777), fchmod(fd, 0666)
(call_expression
  function: (identifier) @_function
  arguments: (argument_list (number_literal) @alert @mode)
  (#any-of? @_function "chmod" "fchmod" "fchmodat" "lchmod")
  (#match? @mode "^0[0-7]?[0-7][0-7][2367]$")
  (#not-match? @mode "^01"))

; chmod(path, S_IRWXU | S_IRWXG | S_IRWXO)
(call_expression
  function: (identifier) @_function
  arguments: (argument_list (binary_expression) @alert @mode)
  (#any-of? @_function "chmod" "fchmod" "fchmodat" "lchmod")
  (#match? @mode "S_IRWXO|S_IWOTH")
  (#not-match? @mode "~|S_ISVTX"))

; open(path, O_CREAT, 0777)
(call_expression
  function: (identifier) @_function
  arguments: (argument_list (number_literal) @alert @mode .)
  (#any-of? @_function "open" "creat" "openat" "mkfifo" "shm_open" "mq_open" "sem_open")
  (#match? @mode "^0777$"))

; std::filesystem::perms::all
(call_expression
  function: (_) @_function
  arguments: (argument_list (_) @alert @mode)
  (#match? @_function "(^|::)permissions$")
  (#match? @mode "perms::(all|others_all|others_write)$"))
