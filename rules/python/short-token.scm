; token = secrets.token_hex(4), session_id = os.urandom(4).hex()
(call
  function: [(identifier) (attribute)] @function
  arguments: (argument_list . (integer) @bytes .)
  (#path? @function
    "secrets.{token_hex,token_urlsafe,token_bytes,randbits}" "os.urandom" "Crypto.Random.get_random_bytes" "random.SystemRandom().getrandbits")
  (#match? @function "(token_(hex|urlsafe|bytes)|urandom|get_random_bytes)$")
  (#match? @bytes "^[1-7]$")
  (#name-match? @function "[tT]oken|TOKEN|[sS]ecret|SECRET|session_?(id|key)|^sid$|api_?key|API_?KEY|(encryption|signing|private|aes|hmac|master|secret)_?key|[cC]srf|reset_?(key|code|link)|nonce|\\b(key|KEY)$")
  (#not-name-match? @function "[tT]est|request_?id|trace|span|token_?(id|name|prefix|index)|key_?(id|prefix|name)|suffix|short|slug|color")) @alert

; "".join(secrets.choice(ALPHABET) for _ in range(6)) as a token
(call
  function: (attribute attribute: (identifier) @_join)
  arguments: (generator_expression
    body: (call function: [(identifier) (attribute)] @function)
    (for_in_clause right: (call function: (identifier) @_range arguments: (argument_list . (integer) @bytes .))))
  (#eq? @_join "join")
  (#eq? @_range "range")
  (#match? @function "(choice|randbelow)$")
  (#match? @bytes "^[1-9]$")
  (#name-match? @function "[tT]oken|TOKEN|[sS]ecret|SECRET|session_?(id|key)|^sid$|api_?key|API_?KEY|reset_?(key|link)|(encryption|signing|private|master)_?key")
  (#not-name-match? @function "[tT]est|request_?id|trace|span|token_?(id|name|prefix|index)|key_?(id|prefix|name)|suffix|short|slug|[pP]assword|[oO]tp|OTP")) @alert
