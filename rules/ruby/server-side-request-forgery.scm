; Net::HTTP.get(URI(params[:url]))
(call
  receiver: [(constant) (scope_resolution)] @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) @alert @url)
  (#match? @_class "^(Net::HTTP|HTTParty|Faraday|RestClient|Excon|HTTP|Typhoeus|URI|OpenURI|HTTPClient|Down|Mechanize|Curl)$")
  (#any-of? @_method "get" "post" "put" "delete" "head" "patch" "get_response" "post_form" "start" "open" "new" "download" "get_content" "execute" "read")
  (#origin-match? @url "^params(\\[|\\.(require|fetch|dig)\\(?)|^cookies\\[|^request\\.params")
  (#not-origin-match? @url "^.?https?://[^/#]+/|^https?://$")
  (#not-match? @url "^\"https?://[^/#]+/|^\"https?://[^/#]+\\?")
  (#not-function-match? @url "\\.host\\b|ALLOWED|allowed_|start_with\\?|include\\?\\("))

; URI.parse(params[:url]).open, URI(url).read
(call
  receiver: (call
    method: [(identifier) (constant)] @_parse
    arguments: (argument_list . (_) @url)) @alert
  method: (identifier) @_method
  (#any-of? @_parse "parse" "URI")
  (#any-of? @_method "open" "read")
  (#origin-match? @url "^params(\\[|\\.(require|fetch|dig)\\(?)|^cookies\\[|^request\\.params")
  (#not-function-match? @url "\\.host\\b|ALLOWED|allowed_|start_with\\?|include\\?\\("))
