; global current_user; current_user = request.form["name"]
((assignment left: (identifier) @alert @name right: (_) @_value)
  (#origin-match? @_value "^(flask\\.|bottle\\.|self\\.)?request\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|get_json|body|forms|user|session|remote_addr|authorization)\\b")
  (#function-match? @name "^\\s*global [^\\n]*\\b{it}\\b")
  (#not-match? @name "[cC]onfig|[sS]ettings?|[cC]ount|[tT]otal|[mM]ode|[eE]nabled|^app$|^_?[mM]odel|[cC]ache"))

; Session.user = request.form["name"], on the class itself
((assignment left: (attribute object: (identifier) @_class attribute: (identifier)) @alert @name right: (_) @_value)
  (#match? @_class "^[A-Z]\\w*[a-z]\\w*$")
  (#origin-match? @_value "^(flask\\.|bottle\\.|self\\.)?request\\.(args|form|values|files|json|data|GET|POST|FILES|COOKIES|cookies|headers|query|query_params|get_json|body|forms|user|session|remote_addr|authorization)\\b|^self\\.get_(query_|body_)?argument\\($")
  (#not-match? @name "[cC]onfig|[sS]ettings?|Meta\\."))

; self.__class__.user = …
((assignment left: (attribute object: (attribute) @_class attribute: (identifier)) @alert @name right: (_) @_value)
  (#eq? @_class "self.__class__")
  (#origin-match? @_value "^(flask\\.|bottle\\.|self\\.)?request\\.|^self\\.get_(query_|body_)?argument\\($"))
