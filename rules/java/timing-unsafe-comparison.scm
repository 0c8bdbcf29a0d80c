; A MAC or signature is compared with equals, in a function that computes it.
((method_invocation
  object: (identifier) @_class
  name: (identifier) @_function
  arguments: (argument_list . (_) @left . (_) @right .)) @alert @comparison @fix
  (#eq? @_class "Arrays")
  (#eq? @_function "equals")
  (#match? @comparison "[mM]ac\\b|[hH]mac|[sS]ignature|[sS]ig\\b|doFinal")
  (#file-match? "java\\.security\\.(\\*|MessageDigest)")
  (#function-match? @comparison "Mac\\.getInstance|doFinal\\(|[hH]mac|HMAC"))
((method_invocation
  object: [(identifier) (method_invocation) (field_access)]
  name: (identifier) @_function
  arguments: (argument_list . [(identifier) (method_invocation) (field_access)] .)) @alert @comparison
  (#any-of? @_function "equals" "equalsIgnoreCase")
  (#match? @comparison "[mM]ac\\b|[hH]mac|[sS]ignature|[sS]ig\\b")
  (#not-match? @comparison "[aA]lgorithm|[tT]ype|[nN]ame")
  (#function-match? @comparison "Mac\\.getInstance|doFinal\\(|[hH]mac|HMAC"))

; The key that a request's header brings against the secret
((method_invocation
  object: [(identifier) (method_invocation) (field_access)] @_left
  name: (identifier) @_function
  arguments: (argument_list . [(identifier) (field_access)] .)) @alert @comparison
  (#eq? @_function "equals")
  (#match? @comparison "([sS]ecret|[kK]ey|KEY|SECRET|[tT]oken|TOKEN)\\b")
  (#not-match? @comparison "[tT]ype|[nN]ame")
  (#origin-match? @_left "getHeader\\($|@RequestHeader"))
((method_invocation
  object: [(identifier) (method_invocation) (field_access)]
  name: (identifier) @_function
  arguments: (argument_list . (_) @_right .)) @alert @comparison
  (#eq? @_function "equals")
  (#match? @comparison "([sS]ecret|[kK]ey|KEY|SECRET|[tT]oken|TOKEN)\\b")
  (#not-match? @comparison "[tT]ype|[nN]ame")
  (#origin-match? @_right "getHeader\\($|@RequestHeader"))
