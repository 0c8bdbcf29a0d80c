; random.seed(time.time()); token = random.getrandbits(128)
((call function: (attribute object: (identifier) @_random attribute: (identifier) @_seed) arguments: (argument_list . (_) @seed .)) @alert
  (#eq? @_random "random")
  (#eq? @_seed "seed")
  (#origin-match? @seed "^(time\\.time(_ns)?|datetime\\.(datetime\\.)?(now|utcnow)|os\\.getpid|getpid|time)\\($|^\\d+$|^['\"]\\w*['\"]$")
  (#function-match? @alert "\\b((\\w+_)?([pP]assw(or)?d|[sS]ecret|session_?(id|key|token)|api_?key|[oO][tT][pP]|(encryption|private|signing|secret|aes|session)_?key)|(reset|access|auth|csrf|api|verif\\w*|login|invite|activation)_?[tT]oken|token)\\s*=[^=]|def \\w*(reset_token|(gen(erate)?|make|create|new|random)_\\w*token|[pP]assword|[sS]ecret|_otp|session_id|api_key)s?\\(")
  (#after-match? @alert "\\brandom\\.(choice|choices|randint|randrange|random|sample|getrandbits|randbytes|shuffle)\\("))

; random.seed(int(time.time()))
((call function: (attribute object: (identifier) @_random attribute: (identifier) @_seed) arguments: (argument_list . (call function: (identifier) arguments: (argument_list . (_) @_of .)) @seed .)) @alert
  (#eq? @_random "random")
  (#eq? @_seed "seed")
  (#origin-match? @_of "^(time\\.time(_ns)?|datetime\\.(datetime\\.)?(now|utcnow)|os\\.getpid|getpid|time)\\($")
  (#function-match? @alert "\\b((\\w+_)?([pP]assw(or)?d|[sS]ecret|session_?(id|key|token)|api_?key|[oO][tT][pP]|(encryption|private|signing|secret|aes|session)_?key)|(reset|access|auth|csrf|api|verif\\w*|login|invite|activation)_?[tT]oken|token)\\s*=[^=]|def \\w*(reset_token|(gen(erate)?|make|create|new|random)_\\w*token|[pP]assword|[sS]ecret|_otp|session_id|api_key)s?\\(")
  (#after-match? @alert "\\brandom\\.(choice|choices|randint|randrange|random|sample|getrandbits|randbytes|shuffle)\\("))

; random.Random(42).getrandbits(128)
((call function: (attribute object: (identifier) @_random attribute: (identifier) @_class) arguments: (argument_list . (_) @seed .)) @alert
  (#eq? @_random "random")
  (#eq? @_class "Random")
  (#origin-match? @seed "^(time\\.time(_ns)?|datetime\\.(datetime\\.)?(now|utcnow)|os\\.getpid|getpid|time)\\($|^\\d+$")
  (#function-match? @alert "\\b((\\w+_)?([pP]assw(or)?d|[sS]ecret|session_?(id|key|token)|api_?key|[oO][tT][pP]|(encryption|private|signing|secret|aes|session)_?key)|(reset|access|auth|csrf|api|verif\\w*|login|invite|activation)_?[tT]oken|token)\\s*=[^=]|def \\w*(reset_token|(gen(erate)?|make|create|new|random)_\\w*token|[pP]assword|[sS]ecret|_otp|session_id|api_key)s?\\("))
