; request.cookies.get("is_admin") == "true"
((comparison_operator . (_) @role . [(string) (true)] .) @alert
  (#match? @role "^(flask\\.)?(self\\.)?request\\.(cookies|headers|args|form|values|json|GET|POST|COOKIES|META|query_params|get_json\\(\\))(\\.get\\(|\\[)['\"]((is|Is)_?[aA]dmin|[aA]dmin|[rR]ole|user_?[rR]ole|X-(User-)?Role|X-Is-Admin|X-Admin|HTTP_X_ROLE|authenticated|logged_?in|is_?(staff|superuser|authenticated))['\"]"))

; role = request.cookies.get("role"); if role == "admin"
((comparison_operator . (identifier) @role . (string) @_value .) @alert
  (#match? @role "^(is_?admin|role|user_?role|admin|authenticated|logged_in|is_staff)$")
  (#match? @_value "^['\"]([aA]dmin\\w*|[sS]uperuser|[tT]rue|1|yes|root|[mM]oderator|staff)['\"]$")
  (#origin-match? @role "^(flask\\.)?(self\\.)?request\\.(cookies|headers|args|form|values|GET|POST|COOKIES|META|query_params)(\\.|\\[|$)"))

; if request.cookies.get("is_admin"):
((if_statement condition: (_) @role @alert)
  (#match? @role "^(flask\\.)?request\\.(cookies|headers|args|form|values|GET|POST|COOKIES|query_params)(\\.get\\(|\\[)['\"](is_?[aA]dmin|admin|authenticated|logged_?in|is_?(staff|superuser|authenticated))['\"]\\s*[\\])]$"))
