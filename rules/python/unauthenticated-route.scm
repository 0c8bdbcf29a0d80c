; @app.delete("/users/<int:id>") without a question who asks, where other routes of the file put it
((decorated_definition
  (decorator (call function: (attribute attribute: (identifier) @_verb) arguments: (argument_list . (string) @_route) @_arguments))
  definition: (function_definition name: (identifier) @alert @name body: (block) @_body)) @_all
  (#match? @_all "^@\\w+\\.(delete|put|patch|post)\\(|methods ?= ?[\\[(][^\\])]*(DELETE|PUT|PATCH|POST)")
  (#match? @_all "^@\\w+\\.delete\\(|DELETE['\"]|def (delete|remove|update|edit|change|set|ban|promote|grant|revoke|reset|admin|purge|drop|disable|enable|create_user|add_user)\\w*\\(|/admin\\b")
  (#match? @_body "\\.(delete|delete_one|delete_many|commit|save|remove|update_one|update_many|insert_one|execute|update|destroy|rmtree|unlink)\\(|\\bdel \\w+\\[|\\.pop\\(")
  (#not-match? @_all "[rR]equired|[aA]uth|[cC]urrent_user|[tT]oken|[sS]ession\\[|[sS]ession\\.get|[pP]ermission|Depends\\(|Security\\(|[aA]pi_?[kK]ey|API_KEY|[vV]erify|g\\.user|request\\.user|[sS]ignature|hmac|[pP]assword|[lL]ogin|[rR]egister|[wW]ebhook|[cC]aptcha|[aA]dmin_only|[pP]rotected|[iI]dentity|[sS]ecret|is_admin|[rR]estricted|public|[gG]uard|roles?\\b|[aA]ccess|abort\\(40[13]\\)")
  (#file-match? "@(\\w+\\.)*(login_required|jwt_required|token_required|auth_required|admin_required|requires_auth|require_auth|auth\\.login_required|require_login|authenticated)\\b|Depends\\((get_current_(active_)?user|\\w*auth\\w*|verify_token|require_user)\\)")
  (#not-file-match? "before_request|dependencies ?=|add_middleware\\((?!CORS)|@app\\.middleware|decorators ?= ?\\["))
