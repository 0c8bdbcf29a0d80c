; app.run(debug=True)
(call
  function: (attribute object: (_) @_object attribute: (identifier) @_function)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (true) @fix) @alert @setting)
  (#any-of? @_function "run" "run_server" "run_simple")
  (#any-of? @_name "debug" "use_debugger")
  (#not-match? @_object "^(asyncio|uvicorn|mcp|trio|anyio)$")
  (#file-match? "\\b(Flask|Dash|Quart|Bottle|Sanic|SocketIO|Eve|APIFlask|OpenAPI|Connexion)\\b|\\bcreate_app\\b|werkzeug|\\bbottle\\b"))

; app.debug = True
(assignment
  left: (attribute object: (_) @_object attribute: (identifier) @_name)
  right: (true) @fix
  (#match? @_object "(^|_)app(lication)?$")
  (#eq? @_name "debug")) @alert @setting

; app.config["DEBUG"] = True
(assignment
  left: (subscript value: (attribute attribute: (identifier) @_config) subscript: (string (string_content) @_name))
  right: (true) @fix
  (#eq? @_config "config")
  (#eq? @_name "DEBUG")) @alert @setting

; Django's settings: DEBUG = True
(assignment
  left: (identifier) @_name
  right: (true) @fix
  (#eq? @_name "DEBUG")
  (#file-match? "^\\s*(INSTALLED_APPS|ROOT_URLCONF|MIDDLEWARE)\\b")) @alert @setting

; Django's and Starlette's applications: Starlette(debug=True), FastAPI(debug=True)
(call
  function: (identifier) @_function
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (true) @fix) @alert @setting)
  (#any-of? @_function "FastAPI" "Starlette" "Application")
  (#eq? @_name "debug")
  (#file-match? "fastapi|starlette|tornado"))

; DEBUG = True; app.run(debug=DEBUG)
(call
  function: (attribute object: (_) @_object attribute: (identifier) @_function)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (identifier) @_value) @alert @setting)
  (#any-of? @_function "run" "run_server" "run_simple")
  (#any-of? @_name "debug" "use_debugger")
  (#not-match? @_object "^(asyncio|uvicorn|mcp|trio|anyio)$")
  (#file-match? "\\b(Flask|Dash|Quart|Bottle|Sanic|SocketIO|Eve|APIFlask|OpenAPI|Connexion)\\b|\\bcreate_app\\b|werkzeug|\\bbottle\\b")
  (#origin-match? @_value "^True$"))
