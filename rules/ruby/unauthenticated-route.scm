; skip_before_action :authenticate_user!, only: [:index, :destroy]
(call
  method: (identifier) @_method
  arguments: (argument_list
    . (simple_symbol) @_filter
    (pair key: (hash_key_symbol) @_only value: [(array (simple_symbol) @alert @name) (simple_symbol) @alert @name]))
  (#any-of? @_method "skip_before_action" "skip_before_filter")
  (#match? @_filter "^:(authenticate\\w*|require_(login|user|admin|authentication|signed_in\\w*)|ensure_(logged_in|authenticated|signed_in)|login_required|logged_in_user|check_login|authorize_request|doorkeeper_authorize)!?$")
  (#eq? @_only "only")
  (#match? @name "^:(destroy|update|delete\\w*|remove\\w*|destroy_all|purge|ban|promote|edit|bulk_\\w+|import)$")
  (#not-file-match? "class \\w*(Sessions?|Passwords?|Registrations?|Confirmations?|Webhooks?|Callbacks?|Hooks?|Unsubscri\\w+|Invitations?|Login|Account)Controller|http_basic_authenticate_with|authenticate_(with_http|or_request)|verify_signature|token|before_action :(verify|check|authori[sz]e|api_|webhook)"))
