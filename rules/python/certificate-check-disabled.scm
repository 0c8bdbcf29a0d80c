; requests.get(…, verify=False)
(call
  function: [
    (attribute attribute: (identifier) @_function)
    (identifier) @_function
  ]
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (false) @fix) @alert @setting)
  (#any-of? @_function
    "get" "post" "put" "patch" "delete" "head" "options" "request" "send" "stream"
    "Client" "AsyncClient" "HTTPTransport" "AsyncHTTPTransport" "client" "resource")
  (#any-of? @_name "verify" "verify_ssl" "ssl_verify"))

; session.verify = False
(assignment
  left: (attribute attribute: (identifier) @_name)
  right: (false) @fix
  (#any-of? @_name "verify" "verify_ssl")
  (#file-match? "^\\s*(import|from)\\s+(requests|httpx)\\b|\\brequests\\.")) @alert @setting

; aiohttp: session.get(…, ssl=False), TCPConnector(ssl=False)
(call
  function: [
    (attribute attribute: (identifier) @_function)
    (identifier) @_function
  ]
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (false)) @alert @setting)
  (#any-of? @_function "get" "post" "put" "patch" "delete" "head" "request" "ws_connect" "TCPConnector")
  (#eq? @_name "ssl")
  (#file-match? "aiohttp"))

(call
  function: [
    (attribute attribute: (identifier) @_function)
    (identifier) @_function
  ]
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (false) @fix) @alert @setting)
  (#eq? @_function "TCPConnector")
  (#eq? @_name "verify_ssl"))

; ssl._create_unverified_context, called or put in place of the default
(attribute
  object: (identifier) @_module
  attribute: (identifier) @_name
  (#eq? @_module "ssl")
  (#eq? @_name "_create_unverified_context")) @alert @setting

; context.verify_mode = ssl.CERT_NONE
(assignment
  left: (attribute attribute: (identifier) @_left)
  right: [(attribute attribute: (identifier) @_right) (identifier) @_right]
  (#eq? @_left "verify_mode")
  (#eq? @_right "CERT_NONE")) @alert @setting

; cert_reqs=ssl.CERT_NONE
(keyword_argument
  name: (identifier) @_name
  value: (_) @_value
  (#any-of? @_name "cert_reqs" "ssl_cert_reqs" "tls_cert_reqs" "verify_mode")
  (#match? @_value "^(ssl\\.)?CERT_NONE$|^['\"](CERT_NONE|none)['\"]$")) @alert @setting
