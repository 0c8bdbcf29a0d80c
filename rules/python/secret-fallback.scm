; os.environ.get("SECRET_KEY", "…"), os.getenv("SECRET_KEY", "…"), config("SECRET_KEY", "…")
(call
  function: (_) @_function
  arguments: (argument_list
    .
    (string (string_content) @name)
    .
    (string (string_content) @_default) @alert
    .)
  (#match? @_function "^((os\\.)?environ\\.get|(os\\.)?getenv|(env|config)(\\.(get|str))?|decouple\\.config|(settings|config)\\.get)$")
  (#match? @name "(^|_)(SECRET|SECRET_?KEY|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|TOKEN|ACCESS_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|JWT_?KEY|SALT)$")
  (#not-match? @_default "^\\s*$|^(none|None|null|unset|not[ _-]set|missing|/\\S*|~\\S*)$"))

; config("SECRET_KEY", default="…")
(call
  function: (_) @_function
  arguments: (argument_list
    .
    (string (string_content) @name)
    (keyword_argument name: (identifier) @_keyword value: (string (string_content) @_default) @alert))
  (#match? @_function "^((os\\.)?environ\\.get|(os\\.)?getenv|(env|config)(\\.(get|str))?|decouple\\.config|(settings|config)\\.get)$")
  (#eq? @_keyword "default")
  (#match? @name "(^|_)(SECRET|SECRET_?KEY|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|TOKEN|ACCESS_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|JWT_?KEY|SALT)$")
  (#not-match? @_default "^\\s*$|^(none|None|null|unset|not[ _-]set|missing|/\\S*|~\\S*)$"))

; os.environ.get("SECRET_KEY") or "…"
(boolean_operator
  left: (call
    function: (_) @_function
    arguments: (argument_list . (string (string_content) @name)))
  operator: "or"
  right: (string (string_content) @_default) @alert
  (#match? @_function "^((os\\.)?environ\\.get|(os\\.)?getenv|(env|config)(\\.(get|str))?|decouple\\.config|(settings|config)\\.get)$")
  (#match? @name "(^|_)(SECRET|SECRET_?KEY|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|TOKEN|ACCESS_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|JWT_?KEY|SALT)$")
  (#not-match? @_default "^\\s*$|^(none|None|null|unset|not[ _-]set|missing|/\\S*|~\\S*)$"))
