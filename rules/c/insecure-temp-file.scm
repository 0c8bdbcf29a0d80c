; tmpnam(name), mktemp(template), tempnam(folder, prefix)
(call_expression
  function: (_) @function
  (#match? @function "^(std::)?(tmpnam|tmpnam_r|mktemp|tempnam|_tempnam|_mktemp|_wtmpnam|_wtempnam)$")) @alert

; fopen("/tmp/name", "w")
(call_expression
  function: (_) @function
  arguments: (argument_list . (string_literal) @_name . (string_literal) @_mode .)
  (#match? @function "^(std::)?(fopen|freopen)$")
  (#match? @_name "^\"/(var/)?tmp/[^%\"]+\"$")
  (#match? @_mode "[wa]")
  (#not-match? @_mode "x")) @alert

; open("/tmp/name", O_CREAT)
(call_expression
  function: (_) @function
  arguments: (argument_list . (string_literal) @_name . (_) @_flags)
  (#eq? @function "open")
  (#match? @_name "^\"/(var/)?tmp/[^%\"]+\"$")
  (#match? @_flags "O_CREAT")
  (#not-match? @_flags "O_EXCL")) @alert
