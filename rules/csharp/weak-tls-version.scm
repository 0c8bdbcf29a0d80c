; SecurityProtocolType.Tls
(member_access_expression
  expression: (_) @_class
  name: (identifier) @version @alert @fix
  (#match? @_class "(^|\\.)(SecurityProtocolType|SslProtocols)$")
  (#any-of? @version "Ssl2" "Ssl3" "Tls" "Tls11")
  (#not-before-match? @version "(&=|&)\\s*~?\\s*\\(?[\\w.| ]*(?![\\s\\S])|[!=]=\\s*[\\w.]*(?![\\s\\S])|case [\\w.]*(?![\\s\\S])|HasFlag\\([\\w.]*(?![\\s\\S])|is [\\w.]*(?![\\s\\S])")
  (#not-after-match? @version "^\\s*[)]*\\s*(==|!=|=>|:)"))
