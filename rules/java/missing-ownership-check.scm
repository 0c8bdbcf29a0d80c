; orderRepository.findById(id) with the id of the address, in a class that knows who is logged in.
(method_invocation
  object: (_) @_repository
  name: (identifier) @_method
  arguments: (argument_list . (identifier) @_id .)
  (#any-of? @_method "findById" "deleteById" "getById" "getOne" "getReferenceById" "findOne")
  (#match? @_repository "^(this\\.)?([oO]rders?|[iI]nvoices?|[aA]ccounts?|[dD]ocuments?|[nN]otes?|[tT]asks?|[tT]odos?|[pP]rofiles?|[aA]ddress(es)?|[pP]ayments?|[mM]essages?|[bB]ookings?|[rR]eservations?|[cC]arts?|[sS]ubscriptions?|[tT]ransactions?|[pP]rescriptions?|[rR]ecords?|[cC]ards?|[wW]allets?)(Repository|Repo|Dao|DAO)$")
  (#file-match? "\\bPrincipal\\b|@AuthenticationPrincipal|SecurityContextHolder|[cC]urrentUser")
  (#not-file-match? "@PreAuthorize|@PostAuthorize|@Secured|@RolesAllowed|hasRole|hasAuthority|/admin")
  (#function-match? @_id "@(PathVariable|RequestParam)(\\([^)]*\\))? (final )?\\w+ {it}\\b")
  (#not-function-match? @_id "[pP]rincipal|[aA]uthentication|[cC]urrentUser|[oO]wner|SecurityContext|[uU]serId|getUser\\(|[aA]dmin|[pP]ermi|[aA]ccess|[aA]llowed|[cC]ustomerId|check\\w*\\(|verify\\w*\\(|validate\\w*\\(")) @alert @call
