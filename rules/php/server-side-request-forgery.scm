; curl_init($_GET['url'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @sink @url))
  (#any-of? @_function
    "curl_init" "get_headers" "fsockopen" "pfsockopen" "wp_remote_get" "wp_remote_post" "wp_remote_request" "wp_remote_head" "getimagesize"
    "stream_socket_client" "download_url"))

; file_get_contents($url) of a request: an address by its name
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @sink @url))
  (#any-of? @_function "file_get_contents" "fopen" "copy" "simplexml_load_file" "file")
  (#match? @url "[uU][rR][lL]|[uU][rR][iI]|[lL]ink|[eE]ndpoint|[wW]ebhook|[aA]ddress|^.https?://"))

; curl_setopt($curl, CURLOPT_URL, $_GET['url'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument (name) @_option) . (argument (_) @sink @url))
  (#eq? @_function "curl_setopt")
  (#eq? @_option "CURLOPT_URL"))

; Http::get($request->input('url')), $client->get($url)
([
  (scoped_call_expression scope: (name) @_client name: (name) @_function arguments: (arguments . (argument (_) @sink @url)))
  (member_call_expression object: (_) @_client name: (name) @_function arguments: (arguments . (argument (_) @sink @url)))
]
  (#match? @_client "^(Http|\\$(this->)?(http|client|guzzle|httpClient|http_client|guzzleClient))$|^\\(?new (\\\\?GuzzleHttp\\\\)?Client\\b|^Http::")
  (#any-of? @_function "get" "post" "put" "patch" "head" "delete"))
(member_call_expression
  object: (_) @_client
  name: (name) @_function
  arguments: (arguments . (argument) . (argument (_) @sink @url))
  (#match? @_client "^\\$(this->)?(http|client|guzzle|httpClient|http_client|guzzleClient)$|^\\(?new (\\\\?GuzzleHttp\\\\)?Client\\b")
  (#any-of? @_function "request" "requestAsync"))
