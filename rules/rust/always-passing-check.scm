; fn verify_token(token: &str) -> bool { true }
(function_item
  name: (identifier) @name @alert
  parameters: (parameters (parameter))
  body: (block) @_body
  (#match? @name "^(is_|can_|has_)?(authenticated|authorized|admin|permitted|((check|verify|validate)_?(user_)?(password|auth\\w*|token|signature|permissions?|credentials|access|certificate|hash|login|jwt|api_key|webhook\\w*|otp))|(password|token|signature|credentials|api_key)_(valid|matches|ok)|valid_(password|token|signature|credentials|login|api_key|jwt)|permission|access)$")
  (#match? @_body "^\\{\\s*(//[^\\n]*\\s*)*(return\\s+)?(true|Ok\\(true\\))\\s*;?\\s*(//[^\\n]*\\s*)*\\}$")
  (#not-inside? @name "mod_item"))
