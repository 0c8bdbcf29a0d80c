; Starlette and FastAPI: allow_origins=["*"] or a regex for all, with allow_credentials=True
(call
  arguments: (argument_list
    (keyword_argument name: (identifier) @_name value: (_) @_value) @alert @origins) @_arguments
  (#any-of? @_name "allow_origins" "allow_origin_regex")
  (#match? @_value "^\\[\\s*['\"]\\*['\"]\\s*,?\\s*\\]$|^\\(\\s*['\"]\\*['\"]\\s*,?\\s*\\)$|^['\"]\\*['\"]$|^r?['\"]\\^?(https\\?://)?\\.[*+]\\$?['\"]$")
  (#match? @_arguments "allow_credentials\\s*=\\s*True"))

; Flask-CORS: CORS(app, origins="*", supports_credentials=True)
(call
  arguments: (argument_list
    (keyword_argument name: (identifier) @_name value: (_) @_value) @alert @origins) @_arguments
  (#eq? @_name "origins")
  (#match? @_value "^\\[\\s*['\"](\\*|\\.\\*)['\"]\\s*,?\\s*\\]$|^r?['\"](\\*|\\.\\*)['\"]$")
  (#match? @_arguments "supports_credentials\\s*=\\s*True"))

; Flask-CORS allows every origin where none is named
(call
  function: (identifier) @_function
  arguments: (argument_list
    (keyword_argument name: (identifier) @_name value: (true)) @alert @origins) @_arguments
  (#any-of? @_function "CORS" "cross_origin")
  (#eq? @_name "supports_credentials")
  (#not-match? @_arguments "\\b(origins|resources)\\s*="))

; django-cors-headers
(assignment
  left: (identifier) @_name
  right: (true)
  (#any-of? @_name "CORS_ALLOW_ALL_ORIGINS" "CORS_ORIGIN_ALLOW_ALL")
  (#file-match? "^\\s*CORS_ALLOW_CREDENTIALS\\s*=\\s*True")) @alert @origins

; The origin that asked, sent back
(assignment
  left: (subscript subscript: (string (string_content) @_header))
  right: (_) @alert @origins
  (#match? @_header "^[aA]ccess-[cC]ontrol-[aA]llow-[oO]rigin$")
  (#origin-match? @origins "^(flask\\.|self\\.)?request\\.(headers|META|environ)|^request\\.origin$")
  (#function-match? @origins "[cC]ontrol-[aA]llow-[cC]redentials")
  (#not-function-match? @origins "\\bin\\s+\\w*([oO]rigins|ORIGINS|[aA]llowed|ALLOWED)"))
