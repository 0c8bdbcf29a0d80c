; Credentials allowed for every origin, or for whatever the Origin header says.
; { origin: true, credentials: true }; a second pair in the pattern would try all pairs of entries
((object
  (pair
    key: (property_identifier) @_origin
    value: [(true) (string) (arrow_function)] @_value) @alert @origin) @_options
  (#eq? @_origin "origin")
  (#match? @_value "^(true|['\"]\\*['\"]|\\((_?\\w+), *(\\w+)\\) *=> *\\{?\\s*(return )?\\3\\(null, *(true|\\2)\\);?\\s*\\}?)$")
  (#match? @_options "\\bcredentials['\"]?\\s*:\\s*true\\b"))

; res.setHeader('Access-Control-Allow-Origin', req.headers.origin)
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (string) @_header . (_) @alert @origin .)
  (#any-of? @_function "setHeader" "header" "set" "append")
  (#match? @_header "^.[aA]ccess-[cC]ontrol-[aA]llow-[oO]rigin.$")
  (#origin-match? @origin "\\bheaders\\.origin$|\\bheaders\\[.[oO]rigin.\\]$|^(req|request|ctx)\\.(get|header)\\($|\\bheaders\\.get\\($")
  (#file-match? "[aA]ccess-[cC]ontrol-[aA]llow-[cC]redentials")
  (#not-function-match? @origin "includes\\(|\\.has\\(|\\.test\\(|indexOf\\(|[aA]llow(ed|list)|whitelist|WHITELIST|ALLOWED|endsWith\\(|\\.some\\(|\\.match\\("))

; { 'Access-Control-Allow-Origin': request.headers.get('origin') }
(pair
  key: (string) @_header
  value: (_) @alert @origin
  (#match? @_header "^.[aA]ccess-[cC]ontrol-[aA]llow-[oO]rigin.$")
  (#origin-match? @origin "\\bheaders\\.origin$|\\bheaders\\[.[oO]rigin.\\]$|^(req|request|ctx)\\.(get|header)\\($|\\bheaders\\.get\\($")
  (#file-match? "[aA]ccess-[cC]ontrol-[aA]llow-[cC]redentials")
  (#not-function-match? @origin "includes\\(|\\.has\\(|\\.test\\(|indexOf\\(|[aA]llow(ed|list)|whitelist|WHITELIST|ALLOWED|endsWith\\(|\\.some\\(|\\.match\\("))
