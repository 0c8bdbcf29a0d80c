; sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1); sock.bind(("", 8080))
((call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . (_) . (_) @option . [(integer) (true)] @_on .)) @alert
  (#eq? @_function "setsockopt")
  (#match? @option "SO_REUSEPORT$")
  (#match? @_on "^(1|True)$")
  (#after-match? @alert "\\.bind\\(\\(\\s*(['\"](0\\.0\\.0\\.0|::)?['\"]|socket\\.INADDR_ANY)"))

; SO_REUSEADDR does the same for datagrams
((call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . (_) . (_) @option . [(integer) (true)] @_on .)) @alert
  (#eq? @_function "setsockopt")
  (#match? @option "SO_REUSEADDR$")
  (#match? @_on "^(1|True)$")
  (#function-match? @alert "SOCK_DGRAM")
  (#not-function-match? @alert "IP_ADD_MEMBERSHIP|IPV6_JOIN_GROUP|SO_BROADCAST|[mM]ulticast|MCAST|SO_REUSEPORT")
  (#after-match? @alert "\\.bind\\(\\(\\s*(['\"](0\\.0\\.0\\.0|::)?['\"]|socket\\.INADDR_ANY)"))

; asyncio.start_server(handle, "0.0.0.0", 8080, reuse_port=True)
((call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . (_) . (string) @_host (keyword_argument name: (identifier) @option value: (true)))) @alert
  (#any-of? @_function "start_server" "create_server")
  (#eq? @option "reuse_port")
  (#match? @_host "^['\"](0\\.0\\.0\\.0|::)?['\"]$"))
