; Net::HTTP.get(URI(params[:url]))
(call
  receiver: [(constant) (scope_resolution)] @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) @sink @url)
  (#match? @_class "^(Net::HTTP|HTTParty|Faraday|RestClient|Excon|HTTP|Typhoeus|URI|OpenURI|HTTPClient|Down|Mechanize|Curl|Net::HTTP::(Get|Post|Put|Head)|Curl::Easy|TCPSocket|HTTPX)$")
  (#any-of? @_method
    "get" "post" "put" "delete" "head" "patch" "get_response" "post_form" "start" "open" "new" "download" "get_content" "execute" "read" "perform"))

; RestClient::Request.execute(method: :get, url: params[:url])
(call
  receiver: [(constant) (scope_resolution)] @_class
  method: (identifier) @_method
  arguments: (argument_list (pair key: (hash_key_symbol) @_key value: (_) @sink @url))
  (#match? @_class "^(RestClient::Request|Faraday|Typhoeus::Request|Excon)$")
  (#any-of? @_method "execute" "new" "run")
  (#any-of? @_key "url"))

; URI.parse(params[:url]).open, URI(url).read
(call
  receiver: (call
    method: [(identifier) (constant)] @_parse
    arguments: (argument_list . (_) @sink @url)) @alert
  method: (identifier) @_method
  (#any-of? @_parse "parse" "URI")
  (#any-of? @_method "open" "read"))
