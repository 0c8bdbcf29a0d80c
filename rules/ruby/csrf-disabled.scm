; skip_before_action :verify_authenticity_token for the whole controller
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . (simple_symbol) @_what .)
  (#any-of? @_method "skip_before_action" "skip_before_filter" "skip_around_action")
  (#eq? @_what ":verify_authenticity_token")
  (#not-file-match? "[wW]ebhook|[cC]allback|[sS]aml|::Api::|module Api|class Api|ActionController::API|authenticate_(with|or_request_with)_http|[tT]oken_?[aA]uth|doorkeeper|graphql|GraphQL|OmniAuth|omniauth|Stripe|[hH]ealth")) @alert @setting

(
  (identifier) @alert @setting
  (#eq? @setting "skip_forgery_protection")
  (#not-inside? @setting "argument_list")
  (#not-file-match? "[wW]ebhook|[cC]allback|[sS]aml|::Api::|module Api|class Api|ActionController::API|Stripe|OmniAuth|def skip_forgery_protection"))

; protect_from_forgery with: :null_session in a controller with pages
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list (pair key: (hash_key_symbol) @_key value: (simple_symbol) @_how)) @_arguments
  (#eq? @_method "protect_from_forgery")
  (#any-of? @_key "except")
  (#match? @_how ":(create|update|destroy)")) @alert @setting

; config.action_controller.allow_forgery_protection = false
(assignment
  left: (call receiver: (_) @_config method: (identifier) @_setting)
  right: (false) @fix
  (#any-of? @_setting "allow_forgery_protection" "default_protect_from_forgery")
  (#match? @_config "config")
  (#not-file-match? "config\\.cache_classes|show_exceptions|action_mailer\\.delivery_method = :test")) @alert @setting
