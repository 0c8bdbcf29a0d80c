; A Flask view that returns markup with request data in it.
(return_statement
  [(string) (concatenated_string) (binary_operator) (call) (identifier)] @sink
  (#inside? @sink "decorated_definition")
  (#file-match? "^\\s*(from|import)\\s+(flask|quart|bottle)\\b|^@\\w+\\.route\\(")
  (#not-match? @sink "^\\w*(Response|render\\w*|redirect|jsonify|url_for|send_file)\\("))
(return_statement
  (expression_list . [(string) (concatenated_string) (binary_operator) (call) (identifier)] @sink)
  (#inside? @sink "decorated_definition")
  (#file-match? "^\\s*(from|import)\\s+(flask|quart|bottle)\\b|^@\\w+\\.route\\(")
  (#not-match? @sink "^\\w*(Response|render\\w*|redirect|jsonify|url_for|send_file)\\("))

; return f"Thanks, {name}!" of a Flask view: Flask says text/html of any text
(return_statement
  [(string) (binary_operator) (call) (identifier)] @sink
  (#inside? @sink "decorated_definition")
  (#file-match? "^\\s*(from|import)\\s+(flask|quart|bottle)\\b|^@\\w+\\.route\\(")
  (#not-match? @sink "^\\w*(Response|render\\w*|redirect|jsonify|url_for|send_file|make_response|str|dumps)\\(|^\\w+\\.\\w+\\(|^['\"]\\s*[\\[{]")
  (#not-function-match? @sink "text/plain|application/json|[mM]imetype|[cC]ontent-?_?[tT]ype|json\\.dumps")
  (#set! any-text))
(call
  function: (identifier) @_function
  arguments: (argument_list . [(string) (binary_operator) (identifier) (call function: (attribute object: (string)))] @sink)
  (#eq? @_function "make_response")
  (#file-match? "^\\s*(from|import)\\s+(flask|quart|bottle)\\b|^@\\w+\\.route\\(")
  (#not-function-match? @sink "text/plain|application/json|[mM]imetype|[cC]ontent-?_?[tT]ype|json\\.dumps")
  (#set! any-text)
  (#set! whole))

; Markup given to a response
(call
  function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "make_response" "HttpResponse" "HTMLResponse" "Markup" "mark_safe" "SafeString"))

; What a request brings, said to be safe as it is.
(call
  function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "Markup" "mark_safe" "SafeString")
  (#set! whole))

; What is no markup, or is escaped: a rendered page, JSON, what a file or a server holds. A Markup is a sink itself.
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]) @sanitizer
  (#any-of? @_function
    "render" "render_template" "render_template_string" "render_to_string" "dumps" "jsonify" "url_for" "format_html"
    "open" "Markup" "mark_safe" "make_response" "HttpResponse" "redirect" "urlencode" "urlopen" "fetchone" "fetchall"
    "b64encode" "hexdigest" "markdown"))
((call function: (attribute object: (identifier) @_client)) @sanitizer
  (#any-of? @_client "requests" "httpx" "subprocess" "json"))
