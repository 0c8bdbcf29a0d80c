; eval(params[:formula])
(call
  method: (identifier) @_method
  arguments: (argument_list . (_) @alert @code)
  (#any-of? @_method "eval" "instance_eval" "class_eval" "module_eval")
  (#origin-match? @code "^params(\\[|\\.|$)|^cookies(\\.signed)?(\\[|$)|^request\\.(params|GET|POST|headers|referer|referrer|user_agent|body|raw_post|query_string|query_parameters|request_parameters|fullpath|original_url|env)\\b|^gets(\\.|$|\\()|^ARGV\\b|^(STDIN|\\$stdin)\\."))

; eval("… #{formula}") of a parameter
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . [(string) (binary) (identifier)] @alert @code .)
  (#eq? @_method "eval")
  (#foreign? @code)
  (#not-file-match? "IRB|Binding|binding|ERB"))

; eval(@input)
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . (instance_variable) @alert @code .)
  (#eq? @_method "eval")
  (#not-file-match? "IRB|Binding|ERB|REPL"))

; object.send(params[:method])
(call
  method: (identifier) @_method
  arguments: (argument_list . [(element_reference) (call) (string) (identifier)] @alert @code)
  (#any-of? @_method "send" "public_send" "__send__" "const_get" "method" "instance_variable_get")
  (#origin-match? @code "^params(\\[|\\.)|^cookies\\[|^request\\.params")
  (#not-match? @code "^[\"']\\w+[_=]")
  (#not-function-match? @code "include\\?|ALLOWED|WHITELIST|allowed_|permitted_|[wW]hitelist|\\.key\\?|case params"))

; params[:type].constantize
(call
  receiver: (_) @code
  method: (identifier) @_method
  (#any-of? @_method "constantize" "safe_constantize" "classify")
  (#origin-match? @code "^params(\\[|\\.)|^cookies\\[|^request\\.params")
  (#not-match? @_method "classify")
  (#not-function-match? @code "include\\?|ALLOWED|WHITELIST|allowed_|permitted_|[wW]hitelist|\\.key\\?|case params")) @alert
