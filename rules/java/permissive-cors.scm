; All origins allowed together with credentials, or the asking origin sent back unchecked.
(method_invocation
  name: (identifier) @_method
  arguments: (argument_list (string_literal) @alert @origin)
  (#any-of? @_method "allowedOrigins" "allowedOriginPatterns" "addAllowedOrigin" "addAllowedOriginPattern")
  (#eq? @origin "\"*\"")
  (#function-match? @origin "[aA]llowCredentials\\(\\s*true"))

(method_invocation
  name: (identifier) @_method
  arguments: (argument_list (method_invocation arguments: (argument_list (string_literal) @alert @origin)))
  (#any-of? @_method "setAllowedOrigins" "setAllowedOriginPatterns")
  (#eq? @origin "\"*\"")
  (#function-match? @origin "[aA]llowCredentials\\(\\s*true"))

(annotation
  name: (identifier) @_annotation
  arguments: (annotation_argument_list) @_arguments @alert @origin
  (#eq? @_annotation "CrossOrigin")
  (#match? @_arguments "allowCredentials\\s*=\\s*\"true\"")
  (#match? @_arguments "origin(s|Patterns)\\s*=\\s*\\{?\\s*\"\\*\""))

(method_invocation
  name: (identifier) @_method
  arguments: (argument_list . (string_literal) @_header . (_) @alert @origin .)
  (#any-of? @_method "setHeader" "addHeader" "header" "set" "add")
  (#match? @_header "^\"[aA]ccess-[cC]ontrol-[aA]llow-[oO]rigin\"$")
  (#origin-match? @origin "getHeader\\($|getFirst\\($|@RequestHeader|getOrigin\\($")
  (#function-match? @origin "[aA]llow-[cC]redentials")
  (#not-function-match? @origin "\\.contains\\(|\\.equals(IgnoreCase)?\\(|\\.matches\\(|isAllowed|endsWith\\(|anyMatch|allowed\\w*\\."))
