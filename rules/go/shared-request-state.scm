; currentUser = r.FormValue("user"), where the handler has no such name of its own
((assignment_statement
  left: (expression_list . (identifier) @name @alert .)
  operator: "="
  right: (expression_list . (_) @_value .))
  (#match? @_value "^(r|req|request)\\.(FormValue|PostFormValue|PathValue|URL\\.Query\\(\\)\\.Get|Header\\.Get)\\(|^(r|req|request)\\.RemoteAddr$|^(c|ctx)\\.(Query|Param|PostForm|FormValue|GetHeader|QueryParam|DefaultQuery|ClientIP|RealIP)\\(|^mux\\.Vars\\(\\w+\\)\\[")
  (#function-match? @name "^func\\b[^{]*(\\*http\\.Request|\\*gin\\.Context|echo\\.Context|\\*fiber\\.Ctx)\\b[^{]*\\{")
  (#not-function-match? @name "\\b{it}\\b[^\\n=(]*:=|\\bvar ([\\w, ]*, )?{it}\\b|\\bvar \\([^)]*\\b{it}\\b|^func\\b[^{]*[(,]\\s*{it}\\b|^\\s+{it} +[\\w.\\[\\]*]+$")
  (#not-match? @name "[cC]onfig|[sS]ettings?|[cC]ount|[tT]otal|[eE]nabled|[cC]ache|^_$"))
