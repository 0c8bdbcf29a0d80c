; A MAC that was just computed, compared with ==
(comparison_operator
  .
  [(identifier) (call) (attribute) (subscript)] @_left
  .
  ["==" "!="]
  .
  [(identifier) (call) (attribute) (subscript) (binary_operator) (string)] @_right
  .
  (#file-match? "\\bhmac\\b")
  (#origin-match? @_left "^hmac\\.(new|digest|HMAC)\\($|^hmac\\.new\\(\\)\\.(hex)?digest\\($")
  (#not-match? @_left "^len\\(")) @alert @comparison

(comparison_operator
  .
  [(identifier) (call) (attribute) (subscript)] @_left
  .
  ["==" "!="]
  .
  [(identifier) (call) (attribute) (subscript) (binary_operator) (string)] @_right
  .
  (#file-match? "\\bhmac\\b")
  (#origin-match? @_right "^hmac\\.(new|digest|HMAC)\\($|^hmac\\.new\\(\\)\\.(hex)?digest\\($")
  (#not-match? @_right "^len\\(")) @alert @comparison

; What a request brings, compared with a key
(comparison_operator
  .
  [(identifier) (call) (attribute) (subscript)] @_left
  .
  ["==" "!="]
  .
  [(identifier) (call) (attribute) (subscript)] @_right
  .
  (#match? @_right "(^|[._(\\[\"\'])(\\w*_)?(signature|hmac|hexdigest|mac_digest|api_?key|apikey|API_?KEY|secret|SECRET|secret_key|SECRET_KEY|auth_?token|access_?token|webhook_?token|csrf_?token|admin_?token|api_?token|(AUTH|ACCESS|WEBHOOK|ADMIN|API|SECRET|BOT|SERVICE|VERIFY)_?TOKEN|webhook_secret|verify_token)[\"\'\\])]*$")
  (#origin-match? @_left "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*<(?:int|float|uuid):(?<n>\\w+)>[\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$|^x_api_key$|^authorization")) @alert @comparison

(comparison_operator
  .
  [(identifier) (call) (attribute) (subscript)] @_left
  .
  ["==" "!="]
  .
  [(identifier) (call) (attribute) (subscript)] @_right
  .
  (#match? @_left "(^|[._(\\[\"\'])(\\w*_)?(signature|hmac|hexdigest|mac_digest|api_?key|apikey|API_?KEY|secret|SECRET|secret_key|SECRET_KEY|auth_?token|access_?token|webhook_?token|csrf_?token|admin_?token|api_?token|(AUTH|ACCESS|WEBHOOK|ADMIN|API|SECRET|BOT|SERVICE|VERIFY)_?TOKEN|webhook_secret|verify_token)[\"\'\\])]*$")
  (#not-match? @_right "(^|[._(\\[\"\'])(\\w*_)?(signature|hmac|hexdigest|mac_digest|api_?key|apikey|API_?KEY|secret|SECRET|secret_key|SECRET_KEY|auth_?token|access_?token|webhook_?token|csrf_?token|admin_?token|api_?token|(AUTH|ACCESS|WEBHOOK|ADMIN|API|SECRET|BOT|SERVICE|VERIFY)_?TOKEN|webhook_secret|verify_token)[\"\'\\])]*$")
  (#origin-match? @_right "^(flask\\.|self\\.|cherrypy\\.|bottle\\.)?(request|req)\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|path_params|rel_url|match_info|params|query_string|get_json|get_data|post|body|stream|forms)\\b|^self\\.get_(query_|body_)?arguments?\\($|^@\\w+(\\.\\w+)?\\.(route|get|post|put|delete|patch|api_route)\\(\\s*((path|rule)=)?r?[\"\\'](/|[\"\\'])(?![\\s\\S]*<(?:int|float|uuid):(?<n>\\w+)>[\\s\\S]*\\) \\k<n>\\b)[\\s\\S]*\\) \\w+(:\\s*(str|Optional\\[str\\]|str \\| None|Annotated\\[str\\b.*|[A-Z]\\w*(Request|Body|Payload|Input|Query|Params)))?(\\s*=(?!\\s*(Depends|Security))[\\s\\S]*)?$|^x_api_key$|^authorization")) @alert @comparison

; for i in range(len(secret)): if secret[i] != given[i]: return False
(for_statement
  body: (block (if_statement
    condition: (comparison_operator . (subscript value: (_) @_left subscript: (identifier) @_i) . ["==" "!="] . (subscript value: (_) @_right subscript: (identifier) @_j) .) @alert @comparison
    consequence: (block [(return_statement) (break_statement)])))
  (#eq? @_i @_j)
  (#match? @_left "([pP]assw(or)?d|PASSWORD|[sS]ecret|SECRET|[tT]oken|TOKEN|[sS]ignature|[hH]mac|[dD]igest|(^|_|\\.)(mac|pin|PIN|pw|pwd|otp)$|api_?key|API_?KEY)\\w*$")
  (#match? @_right "^\\w+([.]\\w+)*$")
  (#not-match? @_left "[tT]okens$|[wW]ords$"))
