; An HTTP client is given an address that a request brings.
(call
  function: (attribute object: (_) @_client attribute: (identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function
    "get" "post" "put" "patch" "delete" "head" "options" "urlopen" "urlretrieve" "stream" "download" "Request")
  (#match? @_client "^(requests|httpx|urllib|urllib2|urllib\\.request|aiohttp|http|client|http_client|async_client|session|self\\.(http_?)?(session|client)|wget|s)$|Client\\(.*\\)$|Session\\(\\)$|PoolManager\\(\\)$"))

; requests.request("GET", url)
(call
  function: (attribute object: (_) @_client attribute: (identifier) @_function)
  arguments: (argument_list . (_) . (_) @sink)
  (#any-of? @_function "request" "stream")
  (#match? @_client "^(requests|httpx|urllib|urllib2|urllib\\.request|aiohttp|http|client|http_client|async_client|session|self\\.(http_?)?(session|client)|wget|s)$|Client\\(.*\\)$|Session\\(\\)$|PoolManager\\(\\)$"))

; requests.get(url=url)
(call
  function: (attribute object: (_) @_client attribute: (identifier) @_function)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @sink))
  (#any-of? @_function "get" "post" "put" "patch" "delete" "head" "options" "request" "stream")
  (#eq? @_name "url")
  (#match? @_client "^(requests|httpx|urllib|urllib2|urllib\\.request|aiohttp|http|client|http_client|async_client|session|self\\.(http_?)?(session|client)|wget|s)$|Client\\(.*\\)$|Session\\(\\)$|PoolManager\\(\\)$"))

; from urllib.request import urlopen
(call
  function: (identifier) @_function
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "urlopen" "urlretrieve"))
