; cookies[:admin] == "true"
(binary
  left: (element_reference) @role
  operator: ["==" "!="]
  right: [(string) (true) (simple_symbol)]
  (#match? @role "^(cookies|params|request\\.(headers|cookies))\\[[:'\"](is_)?(admin|isAdmin|is_authenticated|authenticated|logged_in|user_role|X-User-Role|X-Role|X-Admin)['\"]?\\]$")) @alert

; if params[:admin]
(if
  condition: (element_reference) @role @alert
  (#match? @role "^(cookies|params)\\[[:'\"](is_)?(admin|isAdmin|authenticated|logged_in)['\"]?\\]$"))

(if_modifier
  condition: (element_reference) @role @alert
  (#match? @role "^(cookies|params)\\[[:'\"](is_)?(admin|isAdmin|authenticated|logged_in)['\"]?\\]$"))

(unless_modifier
  condition: (element_reference) @role @alert
  (#match? @role "^(cookies|params)\\[[:'\"](is_)?(admin|isAdmin|authenticated|logged_in)['\"]?\\]$"))
