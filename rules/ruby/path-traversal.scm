; send_file Rails.root.join("files", params[:name])
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . (_) @alert @path)
  (#any-of? @_method "send_file" "load" "require")
  (#foreign? @path)
  (#match? @path "params\\b|#\\{|cookies\\b|\\.join\\(|^\\w+$|\\+")
  (#origin-match? @path "^params(\\[|\\.|$)|^cookies(\\.signed)?(\\[|$)|^request\\.(params|GET|POST|headers|referer|referrer|user_agent|body|raw_post|query_string|query_parameters|request_parameters|fullpath|original_url|env)\\b|^gets(\\.|$|\\()|^ARGV\\b|^(STDIN|\\$stdin)\\.")
  (#not-match? @path "basename|\\.find|sanitize")
  (#not-origin-match? @path "basename|\\.find(_by)?\\b|sanitize|\\.path\\b|tempfile|parameterize")
  (#not-function-match? @path "start_with\\?|basename|\"\\.\\.\"|'\\.\\.'|include\\?\\(|ALLOWED|=~|\\.match\\?|cleanpath"))

; File.read("files/#{params[:name]}")
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) @alert @path)
  (#any-of? @_class "File" "IO" "FileUtils" "Dir" "Pathname" "CSV" "YAML")
  (#any-of? @_method "read" "open" "new" "write" "readlines" "binread" "binwrite" "foreach" "delete" "unlink" "rm" "rm_rf" "rm_r" "rm_f" "mv" "cp" "entries" "glob" "children" "load_file" "mkdir_p" "size" "rename")
  (#origin-match? @path "^params(\\[|\\.(require|fetch|dig)|$)|^cookies(\\.signed)?\\[|^request\\.(params|headers|GET|POST)\\b")
  (#not-match? @path "basename|\\.find\\(|sanitize|parameterize")
  (#not-origin-match? @path "basename|\\.find(_by)?\\b|sanitize|\\.(path|tempfile|read)\\b|parameterize|to_i\\b")
  (#not-function-match? @path "start_with\\?|basename|\"\\.\\.\"|'\\.\\.'|include\\?\\(|ALLOWED|=~|\\.match\\?|cleanpath|sanitize"))

; render params[:template], render file: params[:name]
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . (element_reference) @alert @path)
  (#eq? @_method "render")
  (#match? @path "^params\\[")
  (#not-function-match? @path "include\\?\\(|ALLOWED|=~|\\.match\\?|case params"))

(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list (pair key: (hash_key_symbol) @_key value: (_) @alert @path))
  (#eq? @_method "render")
  (#any-of? @_key "file" "template" "partial")
  (#origin-match? @path "^params\\[")
  (#not-function-match? @path "include\\?\\(|ALLOWED|=~|\\.match\\?|case params"))
