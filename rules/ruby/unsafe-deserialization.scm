; YAML.load(text), unless the text is the program's own
(call
  receiver: (constant) @_class
  method: (identifier) @_method @fix
  arguments: (argument_list . (_) @_data .)
  (#any-of? @_class "YAML" "Psych")
  (#any-of? @_method "load" "unsafe_load")
  (#foreign? @_data)
  (#not-match? @_data "^(ERB|File|IO|Rails|Pathname)\\b|to_yaml|^(?!request|params).*\\.read\\b")
  (#not-origin-match? @_data "^File\\.|^IO\\.|^ERB|^Rails\\.|to_yaml")) @alert @call

; Marshal.load(data)
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) @_data)
  (#eq? @_class "Marshal")
  (#any-of? @_method "load" "restore")
  (#foreign? @_data)
  (#not-match? @_data "Marshal\\.dump|[cC]ache")
  (#origin-match? @_data "^params(\\[|\\.|$)|^cookies(\\.signed)?(\\[|$)|^request\\.(params|GET|POST|headers|referer|referrer|user_agent|body|raw_post|query_string|query_parameters|request_parameters|fullpath|original_url|env)\\b|^gets(\\.|$|\\()|^ARGV\\b|^(STDIN|\\$stdin)\\.|decode64|[bB]ody|payload|data$|token|session|message|unpack|socket|recv|gets|read")
  (#not-function-match? @_data "hmac|HMAC|verif|File\\.|[cC]ache|Marshal\\.dump|redis|signed")) @alert @call

; Oj.load(params[:json]), which makes objects unless told otherwise
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) @_data) @_arguments
  (#eq? @_class "Oj")
  (#any-of? @_method "load" "object_load")
  (#origin-match? @_data "^params(\\[|\\.|$)|^cookies(\\.signed)?(\\[|$)|^request\\.(params|GET|POST|headers|referer|referrer|user_agent|body|raw_post|query_string|query_parameters|request_parameters|fullpath|original_url|env)\\b|^gets(\\.|$|\\()|^ARGV\\b|^(STDIN|\\$stdin)\\.")
  (#not-match? @_arguments "mode:\\s*:(strict|compat|null|rails|json)")) @alert @call
