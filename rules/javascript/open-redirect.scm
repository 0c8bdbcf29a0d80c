; A redirect whose target comes from the request.
; res.redirect(req.query.next), res.redirect(302, url)
(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments . [(identifier) (member_expression) (subscript_expression) (binary_expression) (call_expression) (ternary_expression)] @alert @target .)
  (#eq? @_function "redirect")
  (#match? @_response "^(res|response|reply|ctx|c|h|resp|Response|NextResponse|this\\.res)(\\.status\\(\\d+\\))?$")
  (#not-origin-match? @target "^(\\+|\\$\\{)$|concat\\($|encodeURIComponent\\(")
  (#origin-match? @target "^(req|request|ctx|event|context|ctx\\.request)\\.(body|query|params|cookies|queryStringParameters|nextUrl\\.searchParams|param\\()|[sS]earchParams\\.get\\(|@(Body|Query|Param)\\(")
  (#not-function-match? @target "startsWith\\(|[iI]sSafe|[iI]sLocal|[aA]llow|ALLOW|[wW]hite_?[lL]ist|(?<!params|query|body|headers)\\.host(name)?\\b|\\.origin\\b|\\.test\\(|[vV]alidate|[sS]anitiz|[tT]rusted|\\.includes\\(|\\.has\\(|\\.match\\(|isRelative|charAt\\(0\\)|\\[0\\]"))

(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments . (number) . [(identifier) (member_expression) (subscript_expression) (binary_expression) (call_expression) (ternary_expression)] @alert @target .)
  (#eq? @_function "redirect")
  (#match? @_response "^(res|response|reply|ctx|c|h|resp|Response|NextResponse|this\\.res)(\\.status\\(\\d+\\))?$")
  (#not-origin-match? @target "^(\\+|\\$\\{)$|concat\\($|encodeURIComponent\\(")
  (#origin-match? @target "^(req|request|ctx|event|context|ctx\\.request)\\.(body|query|params|cookies|queryStringParameters|nextUrl\\.searchParams|param\\()|[sS]earchParams\\.get\\(|@(Body|Query|Param)\\(")
  (#not-function-match? @target "startsWith\\(|[iI]sSafe|[iI]sLocal|[aA]llow|ALLOW|[wW]hite_?[lL]ist|(?<!params|query|body|headers)\\.host(name)?\\b|\\.origin\\b|\\.test\\(|[vV]alidate|[sS]anitiz|[tT]rusted|\\.includes\\(|\\.has\\(|\\.match\\(|isRelative|charAt\\(0\\)|\\[0\\]"))

; redirect(searchParams.get('next'))
(call_expression
  function: (identifier) @_function
  arguments: (arguments . [(identifier) (member_expression) (subscript_expression) (binary_expression) (call_expression) (ternary_expression)] @alert @target)
  (#any-of? @_function "redirect" "permanentRedirect")
  (#not-origin-match? @target "^(\\+|\\$\\{)$|concat\\($|encodeURIComponent\\(")
  (#origin-match? @target "^(req|request|ctx|event|context|ctx\\.request)\\.(body|query|params|cookies|queryStringParameters|nextUrl\\.searchParams|param\\()|[sS]earchParams\\.get\\(|@(Body|Query|Param)\\(")
  (#not-function-match? @target "startsWith\\(|[iI]sSafe|[iI]sLocal|[aA]llow|ALLOW|[wW]hite_?[lL]ist|(?<!params|query|body|headers)\\.host(name)?\\b|\\.origin\\b|\\.test\\(|[vV]alidate|[sS]anitiz|[tT]rusted|\\.includes\\(|\\.has\\(|\\.match\\(|isRelative|charAt\\(0\\)|\\[0\\]"))

; res.redirect(`${req.query.next}?ok=1`)
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . (template_string . (template_substitution (_) @target)) @alert)
  (#eq? @_function "redirect")
  (#not-origin-match? @target "[bB]ase|_URL\\b|process\\.env|[cC]onfig|[hH]ost|[pP]rotocol")
  (#origin-match? @target "^(req|request|ctx|event|context|ctx\\.request)\\.(body|query|params|cookies|queryStringParameters|nextUrl\\.searchParams|param\\()|[sS]earchParams\\.get\\(|@(Body|Query|Param)\\(")
  (#not-function-match? @target "startsWith\\(|[iI]sSafe|[iI]sLocal|[aA]llow|ALLOW|[wW]hite_?[lL]ist|(?<!params|query|body|headers)\\.host(name)?\\b|\\.origin\\b|\\.test\\(|[vV]alidate|[sS]anitiz|[tT]rusted|\\.includes\\(|\\.has\\(|\\.match\\(|isRelative|charAt\\(0\\)|\\[0\\]"))

(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . (number) . (template_string . (template_substitution (_) @target)) @alert)
  (#eq? @_function "redirect")
  (#not-origin-match? @target "[bB]ase|_URL\\b|process\\.env|[cC]onfig|[hH]ost|[pP]rotocol")
  (#origin-match? @target "^(req|request|ctx|event|context|ctx\\.request)\\.(body|query|params|cookies|queryStringParameters|nextUrl\\.searchParams|param\\()|[sS]earchParams\\.get\\(|@(Body|Query|Param)\\(")
  (#not-function-match? @target "startsWith\\(|[iI]sSafe|[iI]sLocal|[aA]llow|ALLOW|[wW]hite_?[lL]ist|(?<!params|query|body|headers)\\.host(name)?\\b|\\.origin\\b|\\.test\\(|[vV]alidate|[sS]anitiz|[tT]rusted|\\.includes\\(|\\.has\\(|\\.match\\(|isRelative|charAt\\(0\\)|\\[0\\]"))

; NextResponse.redirect(new URL(next, request.url)): an absolute address wins over the base
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . (new_expression
    constructor: (identifier) @_constructor
    arguments: (arguments . [(identifier) (member_expression) (subscript_expression) (binary_expression) (call_expression) (ternary_expression)] @alert @target)))
  (#eq? @_function "redirect")
  (#eq? @_constructor "URL")
  (#not-origin-match? @target "^(\\+|\\$\\{)$|concat\\($|encodeURIComponent\\(")
  (#origin-match? @target "^(req|request|ctx|event|context|ctx\\.request)\\.(body|query|params|cookies|queryStringParameters|nextUrl\\.searchParams|param\\()|[sS]earchParams\\.get\\(|@(Body|Query|Param)\\(")
  (#not-function-match? @target "startsWith\\(|[iI]sSafe|[iI]sLocal|[aA]llow|ALLOW|[wW]hite_?[lL]ist|(?<!params|query|body|headers)\\.host(name)?\\b|\\.origin\\b|\\.test\\(|[vV]alidate|[sS]anitiz|[tT]rusted|\\.includes\\(|\\.has\\(|\\.match\\(|isRelative|charAt\\(0\\)|\\[0\\]"))

; res.setHeader('Location', req.query.url)
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (string) @_header . [(identifier) (member_expression) (subscript_expression) (binary_expression) (call_expression) (ternary_expression)] @alert @target)
  (#any-of? @_function "setHeader" "header" "set" "location")
  (#match? @_header "^.[lL]ocation.$")
  (#not-origin-match? @target "^(\\+|\\$\\{)$|concat\\($|encodeURIComponent\\(")
  (#origin-match? @target "^(req|request|ctx|event|context|ctx\\.request)\\.(body|query|params|cookies|queryStringParameters|nextUrl\\.searchParams|param\\()|[sS]earchParams\\.get\\(|@(Body|Query|Param)\\(")
  (#not-function-match? @target "startsWith\\(|[iI]sSafe|[iI]sLocal|[aA]llow|ALLOW|[wW]hite_?[lL]ist|(?<!params|query|body|headers)\\.host(name)?\\b|\\.origin\\b|\\.test\\(|[vV]alidate|[sS]anitiz|[tT]rusted|\\.includes\\(|\\.has\\(|\\.match\\(|isRelative|charAt\\(0\\)|\\[0\\]"))

; { Location: req.query.url }
(pair
  key: [(property_identifier) (string)] @_header
  value: [(identifier) (member_expression) (subscript_expression) (binary_expression) (call_expression) (ternary_expression)] @alert @target
  (#match? @_header "^['\"]?Location['\"]?$")
  (#not-origin-match? @target "^(\\+|\\$\\{)$|concat\\($|encodeURIComponent\\(")
  (#origin-match? @target "^(req|request|ctx|event|context|ctx\\.request)\\.(body|query|params|cookies|queryStringParameters|nextUrl\\.searchParams|param\\()|[sS]earchParams\\.get\\(|@(Body|Query|Param)\\(")
  (#not-function-match? @target "startsWith\\(|[iI]sSafe|[iI]sLocal|[aA]llow|ALLOW|[wW]hite_?[lL]ist|(?<!params|query|body|headers)\\.host(name)?\\b|\\.origin\\b|\\.test\\(|[vV]alidate|[sS]anitiz|[tT]rusted|\\.includes\\(|\\.has\\(|\\.match\\(|isRelative|charAt\\(0\\)|\\[0\\]"))

; window.location.href = params.get('next')
(assignment_expression
  left: [(member_expression) (identifier)] @_location
  right: [(identifier) (member_expression) (subscript_expression) (binary_expression) (call_expression) (ternary_expression)] @alert @target
  (#match? @_location "^((window|document|self|top)\\.)?location(\\.href)?$")
  (#not-origin-match? @target "^(\\+|\\$\\{)$|concat\\($|encodeURIComponent\\(")
  (#origin-match? @target "URLSearchParams\\(\\)\\.get\\($|[sS]earchParams\\.get\\(|^params\\.get\\(|^((window|document)\\.)?location\\.(search|hash)$|^router\\.query")
  (#not-origin-match? @target "^location\\.(pathname|href)$")
  (#not-function-match? @target "startsWith\\(|[iI]sSafe|[iI]sLocal|[aA]llow|ALLOW|[wW]hite_?[lL]ist|(?<!params|query|body|headers)\\.host(name)?\\b|\\.origin\\b|\\.test\\(|[vV]alidate|[sS]anitiz|[tT]rusted|\\.includes\\(|\\.has\\(|\\.match\\(|isRelative|charAt\\(0\\)|\\[0\\]"))

; { Location: req.query.url + '?ok=1' }, res.redirect(req.query.url + '?ok=1')
(pair
  key: [(property_identifier) (string)] @_header
  value: (binary_expression left: [(identifier) (member_expression) (call_expression)] @target operator: "+") @alert
  (#match? @_header "^['\"]?Location['\"]?$")
  (#not-origin-match? @target "^(\\+|\\$\\{)$|concat\\($|encodeURIComponent\\(|[bB]ase|_URL\\b|process\\.env|[cC]onfig|[hH]ost")
  (#origin-match? @target "^(req|request|ctx|event|context|ctx\\.request)\\.(body|query|params|cookies|queryStringParameters|nextUrl\\.searchParams|param\\()|[sS]earchParams\\.get\\(|@(Body|Query|Param)\\(")
  (#not-function-match? @target "startsWith\\(|[iI]sSafe|[iI]sLocal|[aA]llow|ALLOW|[wW]hite_?[lL]ist|(?<!params|query|body|headers)\\.host(name)?\\b|\\.origin\\b|\\.test\\(|[vV]alidate|[sS]anitiz|[tT]rusted|\\.includes\\(|\\.has\\(|\\.match\\(|isRelative|charAt\\(0\\)|\\[0\\]"))

(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments (binary_expression left: [(identifier) (member_expression) (call_expression)] @target operator: "+") @alert .)
  (#eq? @_function "redirect")
  (#not-origin-match? @target "^(\\+|\\$\\{)$|concat\\($|encodeURIComponent\\(|[bB]ase|_URL\\b|process\\.env|[cC]onfig|[hH]ost")
  (#origin-match? @target "^(req|request|ctx|event|context|ctx\\.request)\\.(body|query|params|cookies|queryStringParameters|nextUrl\\.searchParams|param\\()|[sS]earchParams\\.get\\(|@(Body|Query|Param)\\(")
  (#not-function-match? @target "startsWith\\(|[iI]sSafe|[iI]sLocal|[aA]llow|ALLOW|[wW]hite_?[lL]ist|(?<!params|query|body|headers)\\.host(name)?\\b|\\.origin\\b|\\.test\\(|[vV]alidate|[sS]anitiz|[tT]rusted|\\.includes\\(|\\.has\\(|\\.match\\(|isRelative|charAt\\(0\\)|\\[0\\]"))
