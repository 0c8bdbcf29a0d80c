; open("/tmp/report.csv", "w")
(call
  function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list . [(string) (concatenated_string)] @alert @path . (string) @_mode)
  (#eq? @_function "open")
  (#match? @path "^[rRfFbBuU]*['\"]/(var/)?tmp/|^[rRfFbBuU]*['\"]/dev/shm/")
  (#match? @_mode "[wa+]")
  (#not-match? @path "uuid|mkdtemp|token|random|getpid")
  (#not-function-match? @alert "0o?600|O_EXCL"))

; PATH = "/tmp/report.csv"; open(PATH, "w")
(call
  function: (identifier) @_function
  arguments: (argument_list . (identifier) @alert @path . (string) @_mode)
  (#eq? @_function "open")
  (#match? @_mode "[wa+]")
  (#origin-match? @path "^[rRfFbBuU]*['\"]?/(var/)?tmp/\\w|^[rRfFbBuU]*['\"]?/dev/shm/\\w")
  (#not-origin-match? @path "mkdtemp|uuid|getpid|\\+|\\$\\{")
  (#not-function-match? @alert "0o?600|O_EXCL"))

; Path("/tmp/report.csv").write_text(report)
(call
  function: (attribute object: (call arguments: (argument_list . (string) @alert @path .)) attribute: (identifier) @_function)
  (#any-of? @_function "write_text" "write_bytes" "touch")
  (#match? @path "^[rRfFbBuU]*['\"]/(var/)?tmp/|^[rRfFbBuU]*['\"]/dev/shm/"))
