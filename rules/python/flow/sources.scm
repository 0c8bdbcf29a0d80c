; Where data of others comes in. `@source.KIND`: a rule names the kinds that it counts.

; flask.request.args, self.request.GET, bottle.request.forms
((attribute object: (_) attribute: (identifier) @_part) @source.request
  (#any-of? @_part
    "args" "form" "values" "files" "json" "data" "GET" "POST" "FILES" "COOKIES" "cookies" "headers" "query"
    "query_params" "path_params" "rel_url" "match_info" "params" "query_string" "get_json" "get_data" "post" "body"
    "stream" "forms" "view_args")
  (#match? @source.request "^(\\w+\\.)?(request|req)\\.\\w+$"))

; self.get_argument("name") of Tornado
((call function: (attribute object: (identifier) @_self attribute: (identifier) @_function)) @source.request
  (#eq? @_self "self")
  (#any-of? @_function
    "get_argument" "get_arguments" "get_query_argument" "get_query_arguments" "get_body_argument" "get_body_arguments"))

; @app.get("/users/{name}") async def read(name: str), of FastAPI and Flask
((decorated_definition
  (decorator (call function: (attribute attribute: (identifier) @_verb) arguments: (argument_list . (_) @_route)))
  definition: (function_definition
    parameters: (parameters
      [
        (identifier) @source.request
        (typed_parameter . (identifier) @source.request type: (type) @_type)
      ])))
  (#any-of? @_verb "route" "get" "post" "put" "delete" "patch" "api_route" "websocket")
  (#match? @_route "^(\\w+\\s*=\\s*)?[rf]?[\"'](/|[\"'])")
  (#not-any-of? @source.request "self" "cls" "request" "db" "session" "background_tasks" "response"))

; …with a default that is no dependency
((decorated_definition
  (decorator (call function: (attribute attribute: (identifier) @_verb) arguments: (argument_list . (_) @_route)))
  definition: (function_definition
    parameters: (parameters
      [
        (default_parameter name: (identifier) @source.request value: (_) @_default)
        (typed_default_parameter name: (identifier) @source.request value: (_) @_default)
      ])))
  (#any-of? @_verb "route" "get" "post" "put" "delete" "patch" "api_route" "websocket")
  (#match? @_route "^(\\w+\\s*=\\s*)?[rf]?[\"'](/|[\"'])")
  (#not-match? @_default "^(\\w+\\.)?(Depends|Security|Request|get_\\w+)\\b"))

; form.cleaned_data["name"] of Django, serializer.validated_data["name"]: of the right type, but text is any text
((attribute object: (_) attribute: (identifier) @_part) @source.request
  (#any-of? @_part "cleaned_data" "validated_data"))

; form.name.data of WTForms
((attribute object: (attribute object: [(identifier) (attribute)] @_form attribute: (identifier)) attribute: (identifier) @_part) @source.request
  (#eq? @_part "data")
  (#match? @_form "(^|_|\\.)form$")
  (#file-match? "wtforms|flask_wtf"))

; self.path, self.headers, self.rfile of http.server
((attribute object: (identifier) @_self attribute: (identifier) @_part) @source.request
  (#eq? @_self "self")
  (#any-of? @_part "path" "headers" "rfile")
  (#file-match? "BaseHTTPRequestHandler|SimpleHTTPRequestHandler"))

; sys.argv
((attribute object: (identifier) @_sys attribute: (identifier) @_argv) @source.command-line
  (#eq? @_sys "sys")
  (#eq? @_argv "argv"))

; input("name: ")
((call function: (identifier) @_function) @source.standard-input
  (#any-of? @_function "input" "raw_input"))

; sys.stdin.readline()
((attribute object: (identifier) @_sys attribute: (identifier) @_stdin) @source.standard-input
  (#eq? @_sys "sys")
  (#eq? @_stdin "stdin"))

; upload.filename
((attribute object: (identifier) @_file attribute: (identifier) @_name) @source.upload
  (#eq? @_name "filename")
  (#any-of? @_file
    "file" "upload" "uploaded" "uploaded_file" "image" "img" "photo" "picture" "avatar" "document" "f" "upload_file"))

; connection.recv(1024), urlopen(url).read(), requests.get(url).text
((call function: (attribute attribute: (identifier) @_function)) @source.network
  (#any-of? @_function "recv" "recvfrom" "recv_into"))
((call function: [(identifier) (attribute)] @_function) @source.network
  (#match? @_function "(get|post|urlopen|request)$")
  (#path? @_function
    "{requests,httpx}.{get,post,request}" "urllib.request.urlopen" "urllib2.urlopen" "requests.Session().{get,post}"))

; request.url, request.path: their text is decoded, a host or a scheme is still theirs.
((attribute object: (_) attribute: (identifier) @_part) @source.request-address
  (#any-of? @_part "url" "base_url" "path" "full_path" "referrer" "user_agent")
  (#match? @source.request-address "^(\\w+\\.)?(request|req)\\.\\w+$"))
