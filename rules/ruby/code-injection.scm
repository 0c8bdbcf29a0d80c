; eval(params[:formula]), eval("… #{formula}") of a parameter
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . (_) @sink @code)
  (#eq? @_method "eval")
  (#not-file-match? "IRB|ERB\\b|REPL"))

; object.instance_eval(params[:code])
(call
  method: (identifier) @_method
  arguments: (argument_list . (_) @alert @code)
  (#any-of? @_method "instance_eval" "class_eval" "module_eval" "instance_exec")
  (#origin-match? @code "^params(\\[|\\.|$)|^cookies(\\.signed)?(\\[|$)|^request\\.(params|GET|POST|headers|referer|referrer|user_agent|body|raw_post|query_string|query_parameters|request_parameters|fullpath|original_url|env)\\b|^gets(\\.|$|\\()|^ARGV\\b|^(STDIN|\\$stdin)\\."))

; binding.eval(params[:code])
(call
  receiver: (_) @_binding
  method: (identifier) @_method
  arguments: (argument_list . (_) @sink @code)
  (#eq? @_method "eval")
  (#match? @_binding "^(Kernel|binding|TOPLEVEL_BINDING)$|_binding$"))
