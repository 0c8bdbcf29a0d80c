; {"admin": READ, "user": READ, "admin": WRITE}
((pair key: (string) @key @alert)
  (#match? @key "^['\"](\\w*[aA]dmin\\w*|users?|guest|roles?|owner|permissions?|password|secret\\w*|\\w*[tT]oken|api_?key|auth\\w*|Authorization|allow\\w*|deny|block\\w*|access\\w*|verify\\w*|origins?|cookie\\w*|session\\w*|csrf\\w*|secure|httponly|samesite|methods|scopes?|Content-Security-Policy|X-Frame-Options|Strict-Transport-Security|Cache-Control|Access-Control-[\\w-]+)['\"]$")
  (#before-match? @key "[{,]\\s*{it}\\s*:[^{}]*$"))
