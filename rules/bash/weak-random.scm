; TOKEN=$RANDOM
(variable_assignment
  name: (variable_name) @_name
  value: (_) @alert @value @fix
  (#match? @_name "(^|_)([pP]assw(or)?d|PASSW(OR)?D|PASS|[tT]oken|TOKEN|[sS]ecret|SECRET|[sS]alt|SALT|(api|API|secret|SECRET)_?(key|KEY)|otp|OTP|pin|PIN|nonce|NONCE|session_?id|SESSION_?ID)$")
  (#match? @value "\\$\\{?RANDOM\\b")
  (#not-match? @value "urandom|openssl"))

; PASSWORD=$(date +%s | md5sum)
(variable_assignment
  name: (variable_name) @_name
  value: (_) @alert @value @fix
  (#match? @_name "(^|_)([pP]assw(or)?d|PASSW(OR)?D|PASS|[tT]oken|TOKEN|[sS]ecret|SECRET|[sS]alt|SALT|(api|API|secret|SECRET)_?(key|KEY)|otp|OTP|nonce|NONCE|session_?id|SESSION_?ID)$")
  (#match? @value "^\"?(\\$\\(|`)\\s*date \\+[^|)]*\\|\\s*(md5|sha\\d*)")
  (#not-match? @value "urandom|openssl"))
