; A request of the server whose host comes from a request to it.
; fetch(req.query.url), axios(url)
(call_expression
  function: (identifier) @_function
  arguments: (arguments . (_) @sink @url)
  (#any-of? @_function "fetch" "nodeFetch" "axios" "got" "needle" "request" "rp" "undiciRequest" "ky" "superagent" "proxy"))

; axios.get(req.body.url), https.get(url), page.goto(url)
(call_expression
  function: (member_expression object: (_) @_client property: (property_identifier) @_method)
  arguments: (arguments . (_) @sink @url)
  (#match? @_client "^(axios|got|needle|request|superagent|https?|undici|ky|page|client|this\\.(http|httpService|axios)(\\.axiosRef)?)$")
  (#any-of? @_method "get" "post" "put" "patch" "delete" "head" "request" "stream" "fetch" "goto"))

; needle('get', url)
(call_expression
  function: (identifier) @_function
  arguments: (arguments . (string) . (_) @sink @url)
  (#any-of? @_function "needle"))

; axios({ url: req.body.url })
(call_expression
  function: [(identifier) @_function (member_expression object: (identifier) @_function)]
  arguments: (arguments . (object (pair key: (property_identifier) @_key value: (_) @sink @url)))
  (#any-of? @_function "axios" "got" "request" "rp" "needle" "http" "https")
  (#any-of? @_key "url" "uri" "hostname" "host" "baseURL"))
