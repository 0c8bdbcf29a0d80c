; An address from a request that is opened or handed to an HTTP client, without a constant host in front of it.
(object_creation_expression
  type: (type_identifier) @_type
  arguments: (argument_list . (_) @alert @address .)
  (#any-of? @_type "URL" "HttpGet" "HttpPost" "HttpPut")
  (#origin-match? @address "(getParameter|getParameterValues|getParameterMap|getQueryString|getPathInfo|getHeader|getOriginalFilename|getSubmittedFileName|getQueryParams|pathParam|queryParam)\\(|@(PathVariable|RequestParam|PathParam|QueryParam|RequestHeader|FormParam|CookieValue|RequestBody)\\b")
  (#not-origin-match? @address "^https?://[^/]+/|^(URL|URI)\\(|URI\\.create\\(|getRequestURL")
  (#not-origin-match? @address "^/")
  (#foreign? @address)
  (#function-match? @address "openConnection|openStream|\\.execute\\(|ImageIO\\.read|\\.send\\(|toURL|IOUtils|Jsoup")
  (#not-function-match? @address "getHost\\(|\\.Hostname\\(|\\.Host\\b|[wW]hite[lL]ist|[aA]llow[lL]ist|[aA]llowed|isAllowed|isSafe|validateUrl|\\.startsWith\\(\"https?:|ValidateURL|isPrivate"))

; An address from a request that is opened or handed to an HTTP client, without a constant host in front of it.
(object_creation_expression
  type: (type_identifier) @_type
  arguments: (argument_list . (_) @alert @address .)
  (#any-of? @_type "URL" "HttpGet" "HttpPost" "HttpPut")
  (#origin-match? @address "(getParameter|getParameterValues|getParameterMap|getQueryString|getPathInfo|getHeader|getOriginalFilename|getSubmittedFileName|getQueryParams|pathParam|queryParam)\\(|@(PathVariable|RequestParam|PathParam|QueryParam|RequestHeader|FormParam|CookieValue|RequestBody)\\b")
  (#not-origin-match? @address "^https?://[^/]+/|^(URL|URI)\\(|URI\\.create\\(|getRequestURL")
  (#origin-match? @address "^https?://$")
  (#foreign? @address)
  (#function-match? @address "openConnection|openStream|\\.execute\\(|ImageIO\\.read|\\.send\\(|toURL|IOUtils|Jsoup")
  (#not-function-match? @address "getHost\\(|\\.Hostname\\(|\\.Host\\b|[wW]hite[lL]ist|[aA]llow[lL]ist|[aA]llowed|isAllowed|isSafe|validateUrl|\\.startsWith\\(\"https?:|ValidateURL|isPrivate"))

(method_invocation
  object: (identifier) @_class
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @address .)
  (#any-of? @_class "URI" "Jsoup")
  (#any-of? @_method "create" "connect")
  (#origin-match? @address "(getParameter|getParameterValues|getParameterMap|getQueryString|getPathInfo|getHeader|getOriginalFilename|getSubmittedFileName|getQueryParams|pathParam|queryParam)\\(|@(PathVariable|RequestParam|PathParam|QueryParam|RequestHeader|FormParam|CookieValue|RequestBody)\\b")
  (#not-origin-match? @address "^https?://[^/]+/|^(URL|URI)\\(")
  (#not-origin-match? @address "^/")
  (#foreign? @address)
  (#function-match? @address "HttpRequest|HttpClient|\\.get\\(\\)|openStream|exchange|RestClient|retrieve\\(")
  (#not-function-match? @address "getHost\\(|\\.Hostname\\(|\\.Host\\b|[wW]hite[lL]ist|[aA]llow[lL]ist|[aA]llowed|isAllowed|isSafe|validateUrl|\\.startsWith\\(\"https?:|ValidateURL|isPrivate|Location|sendRedirect"))

(method_invocation
  object: (identifier) @_class
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @address .)
  (#any-of? @_class "URI" "Jsoup")
  (#any-of? @_method "create" "connect")
  (#origin-match? @address "(getParameter|getParameterValues|getParameterMap|getQueryString|getPathInfo|getHeader|getOriginalFilename|getSubmittedFileName|getQueryParams|pathParam|queryParam)\\(|@(PathVariable|RequestParam|PathParam|QueryParam|RequestHeader|FormParam|CookieValue|RequestBody)\\b")
  (#not-origin-match? @address "^https?://[^/]+/|^(URL|URI)\\(")
  (#origin-match? @address "^https?://$")
  (#foreign? @address)
  (#function-match? @address "HttpRequest|HttpClient|\\.get\\(\\)|openStream|exchange|RestClient|retrieve\\(")
  (#not-function-match? @address "getHost\\(|\\.Hostname\\(|\\.Host\\b|[wW]hite[lL]ist|[aA]llow[lL]ist|[aA]llowed|isAllowed|isSafe|validateUrl|\\.startsWith\\(\"https?:|ValidateURL|isPrivate|Location|sendRedirect"))

(method_invocation
  object: (identifier) @_client
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @address)
  (#match? @_client "[rR]estTemplate|[hH]ttpClient|^http$|[fF]eign")
  (#any-of? @_method "getForObject" "getForEntity" "postForObject" "postForEntity" "exchange" "execute" "put" "headForHeaders")
  (#origin-match? @address "(getParameter|getParameterValues|getParameterMap|getQueryString|getPathInfo|getHeader|getOriginalFilename|getSubmittedFileName|getQueryParams|pathParam|queryParam)\\(|@(PathVariable|RequestParam|PathParam|QueryParam|RequestHeader|FormParam|CookieValue|RequestBody)\\b")
  (#not-origin-match? @address "^https?://[^/]+/|^(URL|URI)\\(|URI\\.create\\(")
  (#not-origin-match? @address "^/")
  (#foreign? @address)
  (#not-function-match? @address "getHost\\(|\\.Hostname\\(|\\.Host\\b|[wW]hite[lL]ist|[aA]llow[lL]ist|[aA]llowed|isAllowed|isSafe|validateUrl|\\.startsWith\\(\"https?:|ValidateURL|isPrivate"))

(method_invocation
  object: (identifier) @_client
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @address)
  (#match? @_client "[rR]estTemplate|[hH]ttpClient|^http$|[fF]eign")
  (#any-of? @_method "getForObject" "getForEntity" "postForObject" "postForEntity" "exchange" "execute" "put" "headForHeaders")
  (#origin-match? @address "(getParameter|getParameterValues|getParameterMap|getQueryString|getPathInfo|getHeader|getOriginalFilename|getSubmittedFileName|getQueryParams|pathParam|queryParam)\\(|@(PathVariable|RequestParam|PathParam|QueryParam|RequestHeader|FormParam|CookieValue|RequestBody)\\b")
  (#not-origin-match? @address "^https?://[^/]+/|^(URL|URI)\\(|URI\\.create\\(")
  (#origin-match? @address "^https?://$")
  (#foreign? @address)
  (#not-function-match? @address "getHost\\(|\\.Hostname\\(|\\.Host\\b|[wW]hite[lL]ist|[aA]llow[lL]ist|[aA]llowed|isAllowed|isSafe|validateUrl|\\.startsWith\\(\"https?:|ValidateURL|isPrivate"))

(method_invocation
  object: (_) @_client
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @address)
  (#eq? @_method "uri")
  (#match? @_client "\\.(get|post|put|delete|method)\\([^()]*\\)$")
  (#origin-match? @address "(getParameter|getParameterValues|getParameterMap|getQueryString|getPathInfo|getHeader|getOriginalFilename|getSubmittedFileName|getQueryParams|pathParam|queryParam)\\(|@(PathVariable|RequestParam|PathParam|QueryParam|RequestHeader|FormParam|CookieValue|RequestBody)\\b")
  (#not-origin-match? @address "^https?://[^/]+/|^(URL|URI)\\(|URI\\.create\\(")
  (#not-origin-match? @address "^/")
  (#foreign? @address)
  (#not-function-match? @address "getHost\\(|\\.Hostname\\(|\\.Host\\b|[wW]hite[lL]ist|[aA]llow[lL]ist|[aA]llowed|isAllowed|isSafe|validateUrl|\\.startsWith\\(\"https?:|ValidateURL|isPrivate"))


(method_invocation
  object: (_) @_client
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @address)
  (#eq? @_method "uri")
  (#match? @_client "\\.(get|post|put|delete|method)\\([^()]*\\)$")
  (#origin-match? @address "(getParameter|getParameterValues|getParameterMap|getQueryString|getPathInfo|getHeader|getOriginalFilename|getSubmittedFileName|getQueryParams|pathParam|queryParam)\\(|@(PathVariable|RequestParam|PathParam|QueryParam|RequestHeader|FormParam|CookieValue|RequestBody)\\b")
  (#not-origin-match? @address "^https?://[^/]+/|^(URL|URI)\\(|URI\\.create\\(")
  (#origin-match? @address "^https?://$")
  (#foreign? @address)
  (#not-function-match? @address "getHost\\(|\\.Hostname\\(|\\.Host\\b|[wW]hite[lL]ist|[aA]llow[lL]ist|[aA]llowed|isAllowed|isSafe|validateUrl|\\.startsWith\\(\"https?:|ValidateURL|isPrivate"))
