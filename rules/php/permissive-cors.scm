; header('Access-Control-Allow-Origin: ' . $_SERVER['HTTP_ORIGIN'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument [(binary_expression) (encapsed_string)] @header @alert))
  (#eq? @_function "header")
  (#match? @header "^.[aA]ccess-[cC]ontrol-[aA]llow-[oO]rigin")
  (#origin-match? @header "HTTP_(ORIGIN|REFERER)|^get_http_origin\\(|\\.header\\($")
  (#not-before-match? @header "in_array\\s*\\(|preg_match\\s*\\(|===|isset\\s*\\(\\s*\\$(allowed|origins)|array_search|is_allowed|parse_url|allowed_origins"))

; header('Access-Control-Allow-Origin: *') beside credentials
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument [(string) (encapsed_string)] @header @alert))
  (#eq? @_function "header")
  (#match? @header "^.[aA]ccess-[cC]ontrol-[aA]llow-[oO]rigin:\\s*(\\*|null).$")
  (#function-match? @header "[aA]ccess-[cC]ontrol-[aA]llow-[cC]redentials:\\s*true"))

; $response->header('Access-Control-Allow-Origin', $request->header('Origin'))
(member_call_expression
  name: (name) @_function
  arguments: (arguments . (argument (string) @_name) . (argument (_) @header @alert))
  (#any-of? @_function "header" "withHeader" "set" "setHeader")
  (#match? @_name "^.[aA]ccess-[cC]ontrol-[aA]llow-[oO]rigin.$")
  (#origin-match? @header "HTTP_ORIGIN|^\\$(this\\.)?request\\.(header|headers\\.get|getHeaderLine|server|getHeader)\\($")
  (#not-before-match? @header "in_array\\s*\\(|preg_match\\s*\\(|==="))

; 'allowed_origins' => ['*'], 'supports_credentials' => true
(array_creation_expression
  (array_element_initializer
    (string) @_name
    (array_creation_expression (array_element_initializer (string) @_star)) @header @alert)
  (array_element_initializer (string) @_credentials (boolean) @_on)
  (#eq? @_name "'allowed_origins'")
  (#eq? @_star "'*'")
  (#eq? @_credentials "'supports_credentials'")
  (#match? @_on "^[tT]"))
