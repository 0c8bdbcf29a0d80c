; // TODO: check permission
((comment) @alert @promise
  (#match? @promise "\\b(TODO|FIXME|XXX|HACK|[tT]odo|[fF]ixme)\\b")
  (#match? @promise "(TODO|FIXME|XXX|HACK|[tT]odo|[fF]ixme)\\b[^\\n]{0,30}\\b([cC]heck|[vV]erify|[vV]alidate|[aA]dd|[iI]mplement|[eE]nforce|[rR]equire|[rR]estrict|[eE]nsure|[nN]eeds?|[mM]issing)\\b[^\\n]{0,40}\\b(permissions?|auth(entication|orization|orisation)?|authenticat\\w+|authori[sz]\\w+|admin|access( control)?|ownership|owner|signature|password|token|csrf|CSRF|rate.?limit\\w*|sanitiz\\w+|saniti[sz]e|escap(e|ing)|credentials|may do|allowed|login)\\b")
  (#not-match? @promise "\\btests?\\b|\\bdocs?\\b|documentation|log(ging)?\\b|refresh|expir|cache|remove|type\\b"))

; For now everybody is let in
((comment) @alert @promise
  (#match? @promise "\\b([sS]kip(ping|ped)?|[dD]isabled?|[bB]ypass(ed|ing)?|[nN]o|[wW]ithout|[iI]gnor(e|ing))\\s+(the\\s+|any\\s+|real\\s+)?(auth(entication|orization|orisation)?|permissions?|signature|password|token|csrf|CSRF|certificate|ownership|access)\\s*(checks?|verification|validation)?\\s+(for now|until|temporarily|while|in development|yet|here yet)|\\b(for now|temporarily),? (we )?(skip|allow|trust|accept) (everyone|everybody|anyone|all|any|the)\\b")
  (#not-match? @promise "\\btests?\\b"))
