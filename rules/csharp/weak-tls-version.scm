; SecurityProtocolType.Tls
(member_access_expression
  expression: (_) @_class
  name: (identifier) @version @alert @fix
  (#match? @_class "(^|\\.)(SecurityProtocolType|SslProtocols)$")
  (#any-of? @version "Ssl2" "Ssl3" "Tls" "Tls11")
  (#not-before-match? @version "(&=|&)\\s*~?\\s*\\(?[\\w.| ]*$|[!=]=\\s*[\\w.]*$|case [\\w.]*$|HasFlag\\([\\w.]*$|is [\\w.]*$")
  (#not-after-match? @version "^\\s*[)]*\\s*(==|!=|=>|:)"))
