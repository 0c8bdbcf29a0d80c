; Where data of others comes in. `@source.KIND`: a rule names the kinds that it counts.

; params[:id], cookies[:name]
((identifier) @source.request
  (#any-of? @source.request "params" "cookies"))

; request.params, request.headers["X-Name"], request.raw_post
((call receiver: (identifier) @_request method: (identifier) @_part) @source.request
  (#any-of? @_request "request" "req")
  (#any-of? @_part
    "params" "GET" "POST" "headers" "referer" "referrer" "user_agent" "body" "raw_post" "query_string" "query_parameters"
    "request_parameters" "path_parameters" "cookies" "env" "query" "parameters" "media_type"))
((call receiver: (identifier) @_request method: (identifier) @_part) @source.request-address
  (#eq? @_request "request")
  (#any-of? @_part "fullpath" "original_url" "url" "path" "path_info" "host" "original_fullpath"))

; env["QUERY_STRING"] of Rack
((element_reference object: (identifier) @_env . (string) @_key) @source.request
  (#eq? @_env "env")
  (#match? @_key "QUERY_STRING|HTTP_|rack\\.input|REQUEST_BODY"))

; get "/hello/:name" do |name|
(program (call
  !receiver
  method: (identifier) @_verb
  arguments: (argument_list . (string) @_route)
  block: (_ parameters: (block_parameters (identifier) @source.request)))
  (#any-of? @_verb "get" "post" "put" "patch" "delete")
  (#match? @_route "[:*(]"))

; upload.original_filename
((call method: (identifier) @_part) @source.upload
  (#eq? @_part "original_filename"))

; ARGV[0]
((constant) @source.command-line
  (#any-of? @source.command-line "ARGV" "ARGF"))

; gets, STDIN.read
((identifier) @source.standard-input
  (#eq? @source.standard-input "gets"))
((call receiver: (_) @_stream method: (identifier) @_read) @source.standard-input
  (#match? @_stream "^(STDIN|\\$stdin|Kernel)$")
  (#any-of? @_read "gets" "read" "readline" "readlines" "each_line"))

; socket.recv(1024)
((call receiver: (_) @_socket method: (identifier) @_read) @source.network
  (#match? @_socket "([sS]ocket|client|conn(ection)?|session)$")
  (#any-of? @_read "recv" "gets" "read" "readline" "recvfrom" "readpartial"))
