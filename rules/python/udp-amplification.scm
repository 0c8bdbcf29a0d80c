; data, address = sock.recvfrom(512); sock.sendto(data * 100, address)
((call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . (_) @answer . [(identifier) @_address (attribute) @_address] .)) @alert
  (#eq? @_function "sendto")
  (#match? @answer "\\*|^b?['\"]")
  (#match? @answer "[\\w)\\]'\"] ?\\* ?[\\w(]")
  (#function-match? @_address ",\\s*{it}\\)? = [^\\n]*recvfrom(_into)?\\(|client_address")
  (#not-function-match? @alert "[aA]llow|ALLOW|[aA]uth|verify|hmac|cookie|limit|LIMIT|trusted|KNOWN|known"))

; for part in parts: sock.sendto(part, address)
(for_statement
  right: (_) @_parts
  body: (block (expression_statement (call
    function: (attribute attribute: (identifier) @_function)
    arguments: (argument_list . (_) @answer . [(identifier) @_address (attribute) @_address] .)) @alert))
  (#eq? @_function "sendto")
  (#not-match? @_parts "[cC]lients|[pP]eers|[aA]ddress")
  (#function-match? @_address ",\\s*{it}\\)? = [^\\n]*recvfrom(_into)?\\(|client_address")
  (#not-function-match? @alert "[aA]llow|ALLOW|[aA]uth|verify|hmac|cookie|limit|LIMIT|trusted|KNOWN|known"))

; sock.sendto(open(name).read(), address), sendto(file.read(), …)
((call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . (_) @answer . [(identifier) @_address (attribute) @_address] .)) @alert
  (#eq? @_function "sendto")
  (#origin-match? @answer "\\.(read|read_bytes|read_text|readlines|fetchall|check_output)\\($|^subprocess\\.\\w+\\($")
  (#not-origin-match? @answer "recv")
  (#function-match? @_address ",\\s*{it}\\)? = [^\\n]*recvfrom(_into)?\\(|client_address")
  (#not-function-match? @alert "[aA]llow|ALLOW|[aA]uth|verify|hmac|cookie|limit|LIMIT|trusted|KNOWN|known"))
