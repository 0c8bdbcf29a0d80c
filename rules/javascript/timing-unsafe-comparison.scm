; A signature or a secret of the environment that is compared with what a request brings.
; signature === createHmac(…).digest('hex'), from either side
((binary_expression
  left: [(identifier) (member_expression) (call_expression) (template_string) (binary_expression)] @_secret
  operator: ["===" "==" "!==" "!="]
  right: [(identifier) (member_expression) (subscript_expression) (call_expression)] @_given) @alert @comparison
  (#origin-match? @_secret "(^|\\.)createHmac\\(|createHmac\\(\\)|[hH]mac[sS][hH][aA]\\d+\\(")
  (#not-match? @_secret "\\.(length|byteLength)$")
  (#not-match? @_given "^(undefined|null)$")
  (#not-function-match? @comparison "timingSafeEqual|safeCompare|tsscmp|secureCompare"))

((binary_expression
  left: [(identifier) (member_expression) (subscript_expression) (call_expression)] @_given
  operator: ["===" "==" "!==" "!="]
  right: [(identifier) (member_expression) (call_expression) (template_string) (binary_expression)] @_secret) @alert @comparison
  (#origin-match? @_secret "(^|\\.)createHmac\\(|createHmac\\(\\)|[hH]mac[sS][hH][aA]\\d+\\(")
  (#not-match? @_secret "\\.(length|byteLength)$")
  (#not-match? @_given "^(undefined|null)$")
  (#not-function-match? @comparison "timingSafeEqual|safeCompare|tsscmp|secureCompare"))

; req.headers['x-api-key'] !== process.env.API_KEY, from either side
((binary_expression
  left: [(identifier) (member_expression) (subscript_expression) (template_string)] @_secret
  operator: ["===" "==" "!==" "!="]
  right: [(identifier) (member_expression) (subscript_expression) (call_expression)] @_given) @alert @comparison
  (#origin-match? @_secret "^(process|import\\.meta)\\.env\\.\\w*(SECRET|TOKEN|API_?KEY|PASSWORD|_KEY|_PASS)$")
  (#origin-match? @_given "^(req|request|ctx|event|context|ctx\\.request)\\.(headers|header\\(|get\\(|query|body|nextUrl|cookies)|\\bheaders(\\(\\))?\\.get\\(|[sS]earchParams\\.get\\(|@(Headers|Query|Body)\\(")
  (#not-function-match? @comparison "timingSafeEqual|safeCompare|tsscmp|secureCompare"))

((binary_expression
  left: [(identifier) (member_expression) (subscript_expression) (call_expression)] @_given
  operator: ["===" "==" "!==" "!="]
  right: [(identifier) (member_expression) (subscript_expression) (template_string)] @_secret) @alert @comparison
  (#origin-match? @_secret "^(process|import\\.meta)\\.env\\.\\w*(SECRET|TOKEN|API_?KEY|PASSWORD|_KEY|_PASS)$")
  (#origin-match? @_given "^(req|request|ctx|event|context|ctx\\.request)\\.(headers|header\\(|get\\(|query|body|nextUrl|cookies)|\\bheaders(\\(\\))?\\.get\\(|[sS]earchParams\\.get\\(|@(Headers|Query|Body)\\(")
  (#not-function-match? @comparison "timingSafeEqual|safeCompare|tsscmp|secureCompare"))
