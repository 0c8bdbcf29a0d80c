; CorsLayer::very_permissive()
(call_expression
  function: (scoped_identifier path: (_) @_class name: (identifier) @_function) @policy
  (#match? @_class "(^|::)CorsLayer$")
  (#eq? @_function "very_permissive")) @alert

; CorsLayer::new().allow_origin(mirror_request()).allow_credentials(true)
(call_expression
  function: (field_expression value: (_) @_chain field: (field_identifier) @policy @alert)
  arguments: (arguments . (boolean_literal) @_yes .)
  (#eq? @policy "allow_credentials")
  (#eq? @_yes "true")
  (#match? @_chain "mirror_request\\(\\)|allow_origin\\(\\s*(Any|tower_http::cors::Any)\\s*\\)|predicate\\(\\|[^|]*\\|\\s*true\\)"))

; Cors::permissive(), Cors::default().allow_any_origin().supports_credentials()
(call_expression
  function: (field_expression value: (_) @_chain field: (field_identifier) @policy @alert)
  (#eq? @policy "supports_credentials")
  (#match? @_chain "allow_any_origin\\(\\)|allowed_origin_fn\\(\\|[^|]*\\|\\s*(\\{\\s*)?true"))

(call_expression
  function: (scoped_identifier path: (_) @_class name: (identifier) @_function) @policy
  (#match? @_class "^(actix_cors::)?Cors$")
  (#eq? @_function "permissive")
  (#not-before-match? @policy "cfg!?\\([^)]*debug|if \\w*(dev|debug)\\w* *\\{[^}]*$")) @alert
