; A number of the random module goes to something with a secret's name.
(call
  function: (attribute object: (identifier) @module attribute: (identifier) @_name) @alert @function
  (#any-of? @module "random" "rand" "rnd")
  (#any-of? @_name "choice" "choices" "randint" "randrange" "random" "sample" "getrandbits" "randbytes" "uniform" "shuffle")
  (#name-match? @alert "[pP]ass(wor|wd|phrase|code)|\\b[pP]wd|[sS]ecret|SECRET|PASSWORD|(^|_|\\b)[oO][tT][pP](s?$|_)|[cC]srf|session_?(id|key|token)|^sid$|api_?key|API_?KEY|(access|auth|reset|verif\\w*|invit\\w*|activation|refresh|login|bearer|security|confirm\\w*|unique|user|random)_?[tT]oken|(gen(erate)?|make|create|new|get)_?(random_|unique_|secure_|string_)*([tT]oken|salt|key|[oO]tp|OTP|pin)$|^(\\w*[_.])?token$|(reset|verif\\w*|confirm\\w*|activation|backup|recovery|security|two_factor|2fa|mfa|sms|email|auth)_?[cC]odes?|(^|_|\\.)(salt|nonce|encryption_key|private_key)$|[pP]in_?[cC]ode|coupon_?code|voucher")
  (#not-name-match? @alert "mask|sample_?tok|token_?(id|index|len|count|weight|prob)|pool|[tT]est|[fF]ake|[mM]ock|dummy"))

; from random import choice
(call
  function: (identifier) @alert @function
  (#any-of? @function "choice" "choices" "randint" "randrange" "random" "sample" "getrandbits" "randbytes")
  (#file-match? "^\\s*from\\s+random\\s+import\\b")
  (#not-file-match? "^\\s*from\\s+secrets\\s+import\\b")
  (#name-match? @alert "[pP]ass(wor|wd|phrase|code)|\\b[pP]wd|[sS]ecret|SECRET|PASSWORD|(^|_|\\b)[oO][tT][pP](s?$|_)|[cC]srf|session_?(id|key|token)|^sid$|api_?key|API_?KEY|(access|auth|reset|verif\\w*|invit\\w*|activation|refresh|login|bearer|security|confirm\\w*|unique|user|random)_?[tT]oken|(gen(erate)?|make|create|new|get)_?(random_|unique_|secure_|string_)*([tT]oken|salt|key|[oO]tp|OTP|pin)$|^(\\w*[_.])?token$|(reset|verif\\w*|confirm\\w*|activation|backup|recovery|security|two_factor|2fa|mfa|sms|email|auth)_?[cC]odes?|(^|_|\\.)(salt|nonce|encryption_key|private_key)$|[pP]in_?[cC]ode|coupon_?code|voucher")
  (#not-name-match? @alert "mask|sample_?tok|token_?(id|index|len|count|weight|prob)|pool|[tT]est|[fF]ake|[mM]ock|dummy"))
