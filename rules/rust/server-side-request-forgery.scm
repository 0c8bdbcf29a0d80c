; reqwest::get(&query.url) in what answers a request
(call_expression
  function: (scoped_identifier path: (_) @_class name: (identifier) @_function)
  arguments: (arguments . (_) @alert @url)
  (#match? @_class "^(reqwest|ureq|reqwest::blocking|surf|isahc)$")
  (#any-of? @_function "get" "post" "head" "put" "delete")
  (#foreign? @url)
  (#function-match? @url "web::(Path|Query|Form|Json|Bytes)|\\b(Path|Query|Form|Json|RawQuery|Multipart)\\(|: (Path|Query|Form|Json)<|#\\[(get|post|put|delete|patch)\\(|HttpRequest|Request<|impl Responder|impl IntoResponse|State<")
  (#not-match? @url "^&?format!\\(\\s*\"(https?://[^/{]+/|\\{[A-Z_a-z.]*(base|BASE|host|HOST|api|API)\\w*\\})")
  (#not-function-match? @url "host_str\\(|ALLOWED|allowed_|starts_with\\(|domain\\(\\)"))

; client.get(&query.url).send()
(call_expression
  function: (field_expression value: (_) @_client field: (field_identifier) @_method)
  arguments: (arguments . (_) @alert @url .)
  (#match? @_client "([cC]lient(\\(\\))?|Client::new\\(\\)|\\bhttp)$")
  (#any-of? @_method "get" "post" "head" "put" "delete" "patch")
  (#foreign? @url)
  (#match? @url "[uU][rR][lLiI]|link|address|endpoint|callback|webhook|target")
  (#function-match? @url "web::(Path|Query|Form|Json|Bytes)|\\b(Path|Query|Form|Json|RawQuery|Multipart)\\(|: (Path|Query|Form|Json)<|#\\[(get|post|put|delete|patch)\\(|HttpRequest|Request<|impl Responder|impl IntoResponse|State<")
  (#not-match? @url "^&?format!\\(\\s*\"(https?://[^/{]+/|\\{[A-Z_a-z.]*(base|BASE|host|HOST|api|API)\\w*\\})|config|settings|self\\.")
  (#not-origin-match? @url "^https?://[^/{]+/")
  (#not-function-match? @url "host_str\\(|ALLOWED|allowed_|starts_with\\(|domain\\(\\)"))
