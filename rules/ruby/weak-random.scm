; rand(n) in a method that makes a token, password, code or salt
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . (_) @limit .)
  (#eq? @_method "rand")
  (#function-match? @_method "(generate|create|make|new|build|get|random|issue|set|assign|reset|regenerate)\\w*_(token|password|passwd|otp|secret|salt|nonce|api_key|session_id|verification_code|reset_code|code|pin|passcode|invite_code)\\b|(reset|access|auth|session|verification|secret|activation|refresh|remember|csrf|confirmation|invitation|api)_(token|code|key)\\b|(temporary|temp|new|default|random)_(password|salt)\\b|\\b(otp|salt|nonce|session_id|api_key|secret_key|passwd|passcode)\\s*(=|\\()|\\b(token|password|secret)\\s*=[^=~>]|^\\s*def (self\\.)?(token|otp|password|salt)\\b")
  (#not-function-match? @_method "jitter|backoff|sleep|Faker|retry|describe ")) @alert @call @fix

; Random.rand(n), Random.new.bytes(n)
(call
  receiver: [(constant) (call)] @_class
  method: (identifier) @_method
  (#match? @_class "^Random(\\.new(\\(\\w*\\))?)?$")
  (#any-of? @_method "rand" "bytes")
  (#function-match? @_method "(generate|create|make|new|build|get|random|issue|set|assign|reset|regenerate)\\w*_(token|password|passwd|otp|secret|salt|nonce|api_key|session_id|verification_code|reset_code|code|pin|passcode|invite_code)\\b|(reset|access|auth|session|verification|secret|activation|refresh|remember|csrf|confirmation|invitation|api)_(token|code|key)\\b|(temporary|temp|new|default|random)_(password|salt)\\b|\\b(otp|salt|nonce|session_id|api_key|secret_key|passwd|passcode)\\s*(=|\\()|\\b(token|password|secret)\\s*=[^=~>]|^\\s*def (self\\.)?(token|otp|password|salt)\\b")
  (#not-function-match? @_method "jitter|backoff|sleep|Faker|retry")) @alert @call

; letters.sample, letters.shuffle
(call
  receiver: (_) @_letters
  method: (identifier) @_method
  !arguments
  (#any-of? @_method "sample" "shuffle")
  (#match? @_letters "[cC]hars?|CHAR|letters|alphabet|ALPHABET|'[aA]'|\"[aA]\"|[0-9]\\.\\.\\.?9|digits|^o$|set$")
  (#function-match? @_method "(generate|create|make|new|build|get|random|issue|set|assign|reset|regenerate)\\w*_(token|password|passwd|otp|secret|salt|nonce|api_key|session_id|verification_code|reset_code|code|pin|passcode|invite_code)\\b|(reset|access|auth|session|verification|secret|activation|refresh|remember|csrf|confirmation|invitation|api)_(token|code|key)\\b|(temporary|temp|new|default|random)_(password|salt)\\b|\\b(otp|salt|nonce|session_id|api_key|secret_key|passwd|passcode)\\s*(=|\\()|\\b(token|password|secret)\\s*=[^=~>]|^\\s*def (self\\.)?(token|otp|password|salt)\\b")
  (#not-function-match? @_method "Faker")) @alert @call
