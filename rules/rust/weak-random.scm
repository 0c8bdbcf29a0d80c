; StdRng::seed_from_u64(42) in a function that makes a token, password or salt
(call_expression
  function: (scoped_identifier path: (_) @_class name: (identifier) @_function)
  arguments: (arguments . (_) @_seed .)
  (#match? @_class "(^|::)StdRng$")
  (#any-of? @_function "seed_from_u64" "from_seed")
  (#constant? @_seed)
  (#function-match? @_class "(generate|create|make|new|build|get|random|issue)\\w*_(token|password|passwd|otp|secret|salt|nonce|api_key|session_id|verification_code|reset_code|code|pin|iv|key)\\b|(reset|access|auth|session|verification|secret|activation|refresh|csrf|confirmation|api)_(token|code|key)\\b|\\blet (mut )?(token|password|secret|otp|salt|nonce|session_id|api_key|iv)\\b")
  (#not-inside? @_class "mod_item")) @alert @generator

(call_expression
  function: (scoped_identifier path: (_) @_class name: (identifier) @_function)
  (#match? @_class "(^|::)(SmallRng|ChaCha(8|12|20)Rng|Pcg\\d+\\w*|XorShiftRng|Xoshiro\\w+|Isaac64Rng|WyRand|Mt)$")
  (#any-of? @_function "seed_from_u64" "from_seed" "from_entropy" "new" "from_rng" "from_os_rng")
  (#not-match? @_class "ChaCha")
  (#function-match? @_class "(generate|create|make|new|build|get|random|issue)\\w*_(token|password|passwd|otp|secret|salt|nonce|api_key|session_id|verification_code|reset_code|code|pin|iv|key)\\b|(reset|access|auth|session|verification|secret|activation|refresh|csrf|confirmation|api)_(token|code|key)\\b|\\blet (mut )?(token|password|secret|otp|salt|nonce|session_id|api_key|iv)\\b")) @alert @generator

(call_expression
  function: (scoped_identifier path: (_) @_class name: (identifier) @_function)
  arguments: (arguments . (_) @_seed .)
  (#match? @_class "(^|::)(StdRng|ChaCha(8|12|20)Rng)$")
  (#any-of? @_function "seed_from_u64" "from_seed")
  (#match? @_seed "SystemTime|UNIX_EPOCH|timestamp|now\\(|nanos|millis|^(time|now|seed_time)")
  (#function-match? @_class "(generate|create|make|new|build|get|random|issue)\\w*_(token|password|passwd|otp|secret|salt|nonce|api_key|session_id|verification_code|reset_code|code|pin|iv|key)\\b|(reset|access|auth|session|verification|secret|activation|refresh|csrf|confirmation|api)_(token|code|key)\\b|\\blet (mut )?(token|password|secret|otp|salt|nonce|session_id|api_key|iv)\\b")) @alert @generator

; fastrand::u64(..), fastrand::alphanumeric()
(call_expression
  function: (scoped_identifier path: (identifier) @_module name: (identifier) @_function)
  (#eq? @_module "fastrand")
  (#match? @_function "^(u\\d+|i\\d+|usize|alphanumeric|char|lowercase|choice|digit|shuffle)$")
  (#function-match? @_module "(generate|create|make|new|build|get|random|issue)\\w*_(token|password|passwd|otp|secret|salt|nonce|api_key|session_id|verification_code|reset_code|code|pin|iv|key)\\b|(reset|access|auth|session|verification|secret|activation|refresh|csrf|confirmation|api)_(token|code|key)\\b|\\blet (mut )?(token|password|secret|otp|salt|nonce|session_id|api_key|iv)\\b")) @alert @generator
