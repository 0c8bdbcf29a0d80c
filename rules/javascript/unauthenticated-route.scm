; router.delete('/orders/:id', (req, res) => …), where other routes of the file have a middleware that asks who comes
((call_expression
  function: (member_expression object: (identifier) @_router property: (property_identifier) @_verb)
  arguments: (arguments . [(string (string_fragment) @name) (template_string (string_fragment) @name)] @alert . [(arrow_function) (function_expression)] @_handler .)) @_all
  (#any-of? @_verb "delete" "put" "patch" "post")
  (#match? @_router "^(app|server|api|\\w*[rR]outer?s?|fastify)$")
  (#match? @_all "^\\w+\\.delete\\(|^\\w+\\.(put|patch)\\(\\s*.[^'\"`]*:\\w*[iI]d\\b|^\\w+\\.\\w+\\(\\s*.[^'\"`]*/(admin|delete|remove|ban|promote|grant|roles?|settings)\\b")
  (#match? @_handler "^(async )?(function\\s*\\w*\\s*)?\\(?(req|request|_req)\\b")
  (#match? @_handler "\\.(findByIdAndDelete|findByIdAndUpdate|findByIdAndRemove|findOneAndDelete|findOneAndUpdate|deleteOne|deleteMany|updateOne|updateMany|insertOne|destroy|delete|remove|update|save|unlink|unlinkSync|rm|rmSync|splice)\\(|DELETE FROM|UPDATE \\w+ SET|INSERT INTO|\\bdelete \\w+\\[")
  (#not-match? @_all "[aA]uth|[tT]oken|[sS]ession|\\.user\\b|[cC]urrentUser|[pP]ermission|[aA]pi_?-?[kK]ey|API_KEY|[sS]ecret|[vV]erify|[sS]ignature|[pP]assword|[lL]ogin|[lL]ogout|[rR]egister|[sS]ign(up|in|Up|In)|[wW]ebhook|[cC]aptcha|isAdmin|\\brole\\b|40[13]\\b|[pP]ublic|[cC]ookie|[gG]uard|[fF]orbidden|subscri|contact")
  (#file-match? "\\.(get|post|put|patch|delete)\\(\\s*['\"`][^'\"`\\n]*['\"`],\\s*\\[?\\s*(requireAuth\\w*|requireLogin|requireUser|isAuthenticated|isAuth|isLoggedIn|ensureAuth\\w*|ensureLoggedIn|authenticate\\w*|authMiddleware|authRequired|auth|checkAuth|verifyToken|verifyJWT|protect|passport\\.authenticate|checkJwt|jwtAuth)\\b")
  (#not-file-match? "\\.(use|all)\\([^\\n]*([aA]uth|[pP]rotect|[vV]erify|requireLogin|isLoggedIn|[jJ]wt|[gG]uard|[rR]estrict|ensureLoggedIn)|addHook\\(|\\.param\\("))
