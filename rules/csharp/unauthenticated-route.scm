; [HttpDelete] without [Authorize], where other actions of the file have it
((method_declaration
  (attribute_list (attribute name: (identifier) @_verb))
  name: (identifier) @alert @name
  body: (block) @_body) @_all
  (#any-of? @_verb "HttpDelete" "HttpPut" "HttpPatch" "HttpPost")
  (#match? @_all "\\[HttpDelete|\\b(Delete|Remove|Update|Edit|Change|Set|Ban|Promote|Grant|Revoke|Purge|Disable|Enable)\\w*\\(")
  (#match? @_body "\\.(Remove|RemoveRange|Update|SaveChanges|SaveChangesAsync|Delete|DeleteAsync|UpdateAsync|ExecuteNonQuery\\w*|ExecuteAsync|RemoveAsync|ExecuteDelete\\w*|ExecuteUpdate\\w*)\\(")
  (#not-match? @_all "[aA]uth|AllowAnonymous|\\bUser\\b\\.|[cC]urrentUser|[tT]oken|[sS]ession|[pP]ermission|[aA]piKey|[sS]ecret|[vV]erify|[sS]ignature|[pP]assword|[lL]ogin|[rR]egister|[wW]ebhook|Forbid\\(|\\bRoles?\\b|[cC]laims|Identity|Filter\\b")
  (#file-match? "^[ \\t]+\\[[^\\n]*\\bAuthorize\\b[^\\n]*\\]")
  (#file-match? "class \\w+[^\\n{]*: *\\w*Controller")
  (#not-file-match? "\\[[^\\n]*([aA]uth|AllowAnonymous)[^\\n]*\\]\\s*([ \\t]*(\\[|//)[^\\n]*\\n){0,4}?[ \\t]*(public |internal )(\\w+ )?(\\w+ )?class|: *(Authorized|Secure|Protected|Admin|Base)\\w*Controller"))
