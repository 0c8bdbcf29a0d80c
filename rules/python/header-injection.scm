; self.send_header("Location", url) of http.server, which sends line breaks as they are
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . (_) . (_) @sink)
  (#any-of? @_function "send_header" "putheader"))

; start_response("200 OK", [("X-Name", name)])
(call
  function: (identifier) @_function
  arguments: (argument_list . (_) . (list (tuple . (_) . (_) @sink)))
  (#eq? @_function "start_response"))

; response.headers["X-Name"] = name
(assignment
  left: (subscript value: (attribute object: (_) @_response attribute: (identifier) @_headers))
  right: (_) @sink
  (#eq? @_headers "headers")
  (#match? @_response "resp|[rR]esponse|^r$|^self$|out"))
(call
  function: (attribute object: (attribute object: (_) @_response attribute: (identifier) @_headers) attribute: (identifier) @_function)
  arguments: (argument_list . (_) . (_) @sink)
  (#eq? @_headers "headers")
  (#any-of? @_function "add" "set" "append" "setdefault")
  (#match? @_response "resp|[rR]esponse|^r$|out"))

((call function: (attribute attribute: (identifier) @_function) arguments: (argument_list . (string) @_break)) @sanitizer.one-line
  (#any-of? @_function "replace" "translate")
  (#match? @_break "\\\\[rn]"))
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]) @sanitizer.one-line
  (#any-of? @_function "quote" "quote_plus" "urlencode" "dumps" "repr" "split" "splitlines" "hexdigest" "b64encode" "secure_filename" "url_for"))
