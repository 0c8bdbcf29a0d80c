; File.open("/tmp/report.csv", "w")
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . (string) @path @alert . (string) @_mode)
  (#any-of? @_class "File" "CSV" "Kernel")
  (#any-of? @_method "open" "new")
  (#match? @path "^['\"]/(var/)?tmp/[\\w.#{}-]+['\"]$")
  (#match? @_mode "^.[wa]")
  (#not-match? @path "SecureRandom|uuid|hex"))

; File.write("/tmp/report.csv", rows)
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . (string) @path @alert)
  (#any-of? @_class "File" "IO")
  (#any-of? @_method "write" "binwrite")
  (#match? @path "^['\"]/(var/)?tmp/[\\w.#{}$-]+['\"]$")
  (#not-match? @path "SecureRandom|uuid|hex"))

; File.join(Dir.tmpdir, "name")
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . (call method: (identifier) @_tmpdir) . (string) .) @_arguments
  (#eq? @_class "File")
  (#eq? @_method "join")
  (#eq? @_tmpdir "tmpdir")
  (#not-match? @_arguments "SecureRandom|uuid|hex|\\$\\$|pid|rand")
  (#function-match? @_method "File\\.(open|write|new)|\\.write\\(")) @alert @path
