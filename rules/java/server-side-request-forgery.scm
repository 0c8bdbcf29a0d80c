; An HTTP client is given an address that a request brings.
(method_invocation
  object: (_) @sink
  name: (identifier) @_function
  (#any-of? @_function "openStream" "openConnection"))
(object_creation_expression
  type: (type_identifier) @_class
  arguments: (argument_list . (_) @sink)
  (#any-of? @_class "HttpGet" "HttpPost" "HttpPut" "HttpDelete" "HttpHead" "HttpPatch" "Socket" "InetSocketAddress"))

; restTemplate.getForObject(url, …)
(method_invocation
  object: (_) @_client
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function
    "getForObject" "getForEntity" "postForObject" "postForEntity" "postForLocation" "exchange" "execute" "put" "delete"
    "patchForObject" "headForHeaders" "optionsForAllow")
  (#match? @_client "[rR]est(Template|Operations)|[hH]ttp(Client)?$|[fF]eign|RestTemplate\\(\\)$"))

; HttpRequest.newBuilder(uri), builder.uri(uri), new Request.Builder().url(url), Jsoup.connect(url)
(method_invocation
  object: (_) @_builder
  name: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "newBuilder" "uri" "url" "connect" "target" "getAbs" "toString" "toByteArray" "copyURLToFile" "read")
  (#match? @_builder "HttpRequest|Request\\.Builder|[bB]uilder$|^Jsoup$|[wW]ebClient|[rR]estClient|\\.(get|post|put|delete|method)\\([^()]*\\)$|^(client|httpClient|http)$|ClientBuilder|^(IOUtils|FileUtils|ImageIO)$"))

; What is no address: the path below a base, what is sent along
((method_invocation name: (identifier) @_function) @sanitizer
  (#any-of? @_function "createTempFile" "toURI" "getResource" "getResourceAsStream" "getOutputStream"))
((object_creation_expression type: (type_identifier) @_class) @sanitizer
  (#any-of? @_class "File" "ByteArrayInputStream" "HttpEntity"))
