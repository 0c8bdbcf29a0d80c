; render json: { trace: e.backtrace }
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list) @setting
  (#any-of? @_method "render" "json" "halt" "body")
  (#match? @setting "\\b(e|ex|error|exception|err)\\.(backtrace|full_message|inspect)\\b")
  (#not-function-match? @setting "development\\?|Rails\\.env|local_request\\?")) @alert

; config.consider_all_requests_local = true in production
(assignment
  left: (call method: (identifier) @setting)
  right: (true) @fix
  (#any-of? @setting "consider_all_requests_local" "dump_errors")
  (#not-file-match? "config\\.(enable_reloading = true|cache_classes = false|eager_load = false)|action_mailer\\.delivery_method = :test|environment rake tasks|test environment")) @alert

; set :show_exceptions, true, enable :show_exceptions
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . (simple_symbol) @setting . (true)? .)
  (#any-of? @_method "set" "enable")
  (#any-of? @setting ":show_exceptions" ":dump_errors")
  (#file-match? "[sS]inatra")
  (#not-function-match? @setting "configure :(development|test)")) @alert

; config.hosts.clear
(call
  receiver: (call method: (identifier) @_hosts) @setting
  method: (identifier) @_method
  (#eq? @_hosts "hosts")
  (#eq? @_method "clear")
  (#match? @setting "config\\.hosts$")
  (#not-file-match? "enable_reloading = true|cache_classes = false|delivery_method = :test")) @alert
