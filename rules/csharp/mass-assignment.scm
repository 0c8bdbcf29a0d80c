; db.Users.Update(user), where the request made the user
(invocation_expression
  function: (member_access_expression expression: (_) @_set name: (identifier) @_method)
  arguments: (argument_list . (argument (identifier) @entity @alert) .)
  (#any-of? @_method "Update" "Add" "AddAsync" "Attach")
  (#match? @_set "([uU]sers|[aA]ccounts|[mM]embers|[eE]mployees|[cC]ustomers|[aA]dmins|[pP]rofiles|^_?(db|context|dbContext|ctx))$")
  (#origin-match? @entity "^(\\[From(Body|Form)\\] ?)?(User|Account|Member|Employee|Customer|Admin|AppUser|ApplicationUser|Profile|UserProfile) \\w+$")
  (#function-match? @entity "\\[Http(Post|Put|Patch)|\\[FromBody\\]")
  (#function-match? @entity "SaveChanges")
  (#not-function-match? @entity "\\[Bind")) @_call

; TryUpdateModelAsync(user) with no list of properties
(invocation_expression
  function: (identifier) @_method
  arguments: (argument_list . (argument (identifier) @entity @alert) .)
  (#any-of? @_method "TryUpdateModelAsync" "UpdateModel" "TryUpdateModel")
  (#match? @entity "^_?(user|account|member|employee|customer|admin|profile|\\w+User|\\w+ToUpdate)$"))

(invocation_expression
  function: (generic_name (identifier) @_method)
  arguments: (argument_list . (argument (identifier) @entity @alert) .)
  (#any-of? @_method "TryUpdateModelAsync" "UpdateModel" "TryUpdateModel")
  (#match? @entity "^_?(user|account|member|employee|customer|admin|profile|\\w+User|\\w+ToUpdate)$"))
