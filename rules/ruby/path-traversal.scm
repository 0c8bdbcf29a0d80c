; send_file Rails.root.join("files", params[:name])
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . (_) @sink @path)
  (#any-of? @_method "send_file" "load" "require" "x_accel_redirect")
  (#not-match? @path "^['\"][\\w/.-]*['\"]$"))

; File.read("files/#{params[:name]}")
(call
  receiver: [(constant) (scope_resolution)] @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) @sink @path)
  (#any-of? @_class "File" "IO" "FileUtils" "Dir" "CSV" "YAML" "Zip::File" "Kernel")
  (#any-of? @_method
    "read" "open" "new" "write" "readlines" "binread" "binwrite" "foreach" "delete" "unlink" "rm" "rm_rf" "rm_r" "rm_f" "mv" "cp" "entries" "glob"
    "children" "load_file" "mkdir_p" "mkdir" "size" "rename" "readlink" "symlink" "chmod" "touch" "copy"))

; FileUtils.mv(from, to)
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) . (_) @sink @path)
  (#any-of? @_class "FileUtils" "File")
  (#any-of? @_method "mv" "cp" "cp_r" "copy" "rename" "move" "copy_file" "install"))

; Rails.root.join("files", params[:name]).read
(call
  receiver: (call method: (identifier) @_join arguments: (argument_list)) @sink @path
  method: (identifier) @_method
  (#eq? @_join "join")
  (#any-of? @_method "read" "binread" "write" "delete" "open" "readlines" "unlink" "rmtree" "each_line"))

; render params[:template], render file: params[:name]
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . (element_reference) @sink @path)
  (#eq? @_method "render"))

(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list (pair key: (hash_key_symbol) @_key value: (_) @sink @path))
  (#eq? @_method "render")
  (#any-of? @_key "file" "template" "partial"))
