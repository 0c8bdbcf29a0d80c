; A request of the server whose host comes from a request to it.
; fetch(req.query.url), axios(url)
(call_expression
  function: (identifier) @_function
  arguments: (arguments . [(identifier) (member_expression) (subscript_expression) (call_expression) (new_expression)] @alert @url)
  (#any-of? @_function "fetch" "nodeFetch" "axios" "got" "needle" "request" "rp" "undiciRequest" "ky")
  (#not-match? @url "^[`'\"]|^[(]?['\"`]")
  (#not-origin-match? @url "^[`'\"]?https?://[^/]|^[`'\"]?/\\w|[bB]ase_?[uU]r[li]|BASE|^process\\.env|[cC]onfig|_URL\\b|_HOST\\b|^this\\.")
  (#origin-match? @url "^(req|request|ctx|event|context|ctx\\.request)\\.(body|query|params|headers|cookies|queryStringParameters|pathParameters|nextUrl|url$|json\\(|formData\\(|param\\()|@(Body|Query|Param)\\(")
  (#not-function-match? @url "[aA]llow|ALLOW|[wW]hite_?[lL]ist|(?<!params|query|body|headers)\\.host(name)?\\b|[vV]alidate|[iI]sSafe|isPrivate|[sS]srf|startsWith\\(|[tT]rusted|\\.includes\\(|\\.test\\("))

; axios.get(req.body.url), https.get(url), page.goto(url)
(call_expression
  function: (member_expression object: (_) @_client property: (property_identifier) @_method)
  arguments: (arguments . [(identifier) (member_expression) (subscript_expression) (call_expression) (new_expression)] @alert @url)
  (#match? @_client "^(axios|got|needle|request|superagent|https?|undici|ky|page|this\\.(http|httpService|axios))$")
  (#any-of? @_method "get" "post" "put" "patch" "delete" "head" "request" "stream" "fetch" "goto")
  (#not-match? @url "^[`'\"]|^[(]?['\"`]")
  (#not-origin-match? @url "^[`'\"]?https?://[^/]|^[`'\"]?/\\w|[bB]ase_?[uU]r[li]|BASE|^process\\.env|[cC]onfig|_URL\\b|_HOST\\b|^this\\.")
  (#origin-match? @url "^(req|request|ctx|event|context|ctx\\.request)\\.(body|query|params|headers|cookies|queryStringParameters|pathParameters|nextUrl|url$|json\\(|formData\\(|param\\()|@(Body|Query|Param)\\(")
  (#not-function-match? @url "[aA]llow|ALLOW|[wW]hite_?[lL]ist|(?<!params|query|body|headers)\\.host(name)?\\b|[vV]alidate|[iI]sSafe|isPrivate|[sS]srf|startsWith\\(|[tT]rusted|\\.includes\\(|\\.test\\("))

; fetch(`http://${req.query.host}/`), fetch(`${req.query.url}/`)
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . (template_string . (string_fragment) @_scheme . (template_substitution (_) @url)) @alert)
  (#any-of? @_function "fetch" "axios" "got" "needle" "request" "get" "post" "put" "goto")
  (#match? @_scheme "^https?://$")
  (#origin-match? @url "^(req|request|ctx|event|context|ctx\\.request)\\.(body|query|params|headers|cookies|queryStringParameters|pathParameters|nextUrl|url$|json\\(|formData\\(|param\\()|@(Body|Query|Param)\\(")
  (#not-function-match? @url "[aA]llow|ALLOW|[wW]hite_?[lL]ist|(?<!params|query|body|headers)\\.host(name)?\\b|[vV]alidate|[iI]sSafe|isPrivate|[sS]srf|startsWith\\(|[tT]rusted|\\.includes\\(|\\.test\\("))

(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . (template_string . (template_substitution (_) @url)) @alert)
  (#any-of? @_function "fetch" "axios" "got" "needle" "request" "get" "post" "put" "goto")
  (#not-match? @url "^[`'\"]|^[(]?['\"`]")
  (#not-origin-match? @url "^[`'\"]?https?://[^/]|^[`'\"]?/\\w|[bB]ase_?[uU]r[li]|BASE|^process\\.env|[cC]onfig|_URL\\b|_HOST\\b|^this\\.")
  (#origin-match? @url "^(req|request|ctx|event|context|ctx\\.request)\\.(body|query|params|headers|cookies|queryStringParameters|pathParameters|nextUrl|url$|json\\(|formData\\(|param\\()|@(Body|Query|Param)\\(")
  (#not-function-match? @url "[aA]llow|ALLOW|[wW]hite_?[lL]ist|(?<!params|query|body|headers)\\.host(name)?\\b|[vV]alidate|[iI]sSafe|isPrivate|[sS]srf|startsWith\\(|[tT]rusted|\\.includes\\(|\\.test\\("))

; fetch('http://' + req.query.host)
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . (binary_expression left: (string) @_scheme right: (_) @url) @alert)
  (#any-of? @_function "fetch" "axios" "got" "needle" "request" "get" "post" "put" "goto")
  (#match? @_scheme "^.https?://.$")
  (#origin-match? @url "^(req|request|ctx|event|context|ctx\\.request)\\.(body|query|params|headers|cookies|queryStringParameters|pathParameters|nextUrl|url$|json\\(|formData\\(|param\\()|@(Body|Query|Param)\\(")
  (#not-function-match? @url "[aA]llow|ALLOW|[wW]hite_?[lL]ist|(?<!params|query|body|headers)\\.host(name)?\\b|[vV]alidate|[iI]sSafe|isPrivate|[sS]srf|startsWith\\(|[tT]rusted|\\.includes\\(|\\.test\\("))

; axios({ url: req.body.url })
(call_expression
  function: [(identifier) @_function (member_expression object: (identifier) @_function)]
  arguments: (arguments . (object (pair key: (property_identifier) @_key value: [(identifier) (member_expression) (call_expression)] @alert @url)))
  (#any-of? @_function "axios" "got" "request" "rp" "needle" "http" "https")
  (#any-of? @_key "url" "uri" "hostname" "host" "baseURL")
  (#not-match? @url "^[`'\"]|^[(]?['\"`]")
  (#not-origin-match? @url "^[`'\"]?https?://[^/]|^[`'\"]?/\\w|[bB]ase_?[uU]r[li]|BASE|^process\\.env|[cC]onfig|_URL\\b|_HOST\\b|^this\\.")
  (#origin-match? @url "^(req|request|ctx|event|context|ctx\\.request)\\.(body|query|params|headers|cookies|queryStringParameters|pathParameters|nextUrl|url$|json\\(|formData\\(|param\\()|@(Body|Query|Param)\\(")
  (#not-function-match? @url "[aA]llow|ALLOW|[wW]hite_?[lL]ist|(?<!params|query|body|headers)\\.host(name)?\\b|[vV]alidate|[iI]sSafe|isPrivate|[sS]srf|startsWith\\(|[tT]rusted|\\.includes\\(|\\.test\\("))
