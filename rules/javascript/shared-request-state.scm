; currentUser = req.body.username, where the handler has no such name of its own
((assignment_expression
  left: (identifier) @name @alert
  right: (_) @_value)
  (#match? @_value "^(await )?[\\w.]*\\b(req|request|ctx)\\.|^\\{|^\\w+$")
  (#origin-match? @_value "^(req|request|ctx|ctx\\.request)\\.(body|query|params|user|session|cookies|ip|auth)\\b")
  (#file-match? "express|fastify|\\bkoa\\b|[rR]outer\\b|\\bapp\\.(get|post|put|use)\\(")
  (#function-match? @name "^(async\\s*)?(function\\s*\\w*\\s*)?\\(?\\{?\\s*(req|request|ctx)\\b[^\\n]*(=>|\\{)|^(async )?\\w+\\((req|request|ctx)\\b[^)]*\\) \\{")
  (#not-function-match? @name "\\b(let|var|const)\\b[^;\\n]*\\b{it}\\b|,\\n\\s*{it}\\b *[;,=]|^[^\\n]*[(,{] ?{it}\\b[^\\n]*(=>|\\) ?\\{)|for \\((const|let|var) {it}\\b")
  (#not-match? @name "[cC]onfig|[sS]ettings?|[cC]ount|[tT]otal|[mM]ode|[eE]nabled|^app$|[mM]odel|[cC]ache|^(req|request|ctx|exports|module)$"))
