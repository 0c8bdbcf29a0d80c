; policy.SetIsOriginAllowed(_ => true)
(invocation_expression
  function: (member_access_expression name: (identifier) @_method)
  arguments: (argument_list . (argument (lambda_expression body: (boolean_literal) @_yes)) .)
  (#eq? @_method "SetIsOriginAllowed")
  (#eq? @_yes "true")
  (#not-before-match? @_method "IsDevelopment\\(\\)[^;]*\\{[^}]*$")) @alert @policy

; policy.AllowAnyOrigin()….AllowCredentials()
(invocation_expression
  function: (member_access_expression expression: (_) @_chain name: (identifier) @policy @alert)
  (#eq? @policy "AllowCredentials")
  (#match? @_chain "\\.AllowAnyOrigin\\(\\)|WithOrigins\\(\"\\*\"\\)"))

(invocation_expression
  function: (member_access_expression expression: (_) @_chain name: (identifier) @policy @alert)
  (#eq? @policy "AllowAnyOrigin")
  (#match? @_chain "\\.AllowCredentials\\(\\)"))

; Response.Headers.Add("Access-Control-Allow-Origin", Request.Headers["Origin"])
(invocation_expression
  function: (member_access_expression expression: (_) @_headers name: (identifier) @_method)
  arguments: (argument_list . (argument (string_literal) @policy) . (argument (_) @alert))
  (#any-of? @_method "Add" "Append" "AddHeader" "AppendHeader" "TryAdd")
  (#eq? @policy "\"Access-Control-Allow-Origin\"")
  (#origin-match? @alert "Headers(\\[+\"?Origin|\\.Origin|\\.Get(Values)?\\()")
  (#not-function-match? @alert "Contains\\(|[aA]llowedOrigins|IsAllowed"))

; [EnableCors(origins: "*", SupportsCredentials = true)]
(attribute
  name: (identifier) @_name
  (attribute_argument_list) @_arguments
  (#eq? @_name "EnableCors")
  (#match? @_arguments "\"\\*\"")
  (#match? @_arguments "SupportsCredentials\\s*=\\s*true")) @alert @policy
