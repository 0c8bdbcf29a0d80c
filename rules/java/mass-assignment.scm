; userRepository.save(user), entityManager.merge(user)
(method_invocation
  object: (_) @_store
  name: (identifier) @_method
  arguments: (argument_list . (identifier) @sink .)
  (#any-of? @_method "save" "saveAndFlush" "merge" "persist" "update" "insert")
  (#match? @_store "[rR]epo(sitory)?$|[dD]ao$|[eE]ntityManager$|^em$|[sS]ession$|[mM]apper$|[sS]tore$")
  (#not-function-match? @sink "{it}\\.set(Role|Roles|Admin|Authorities|Enabled|Permissions|Balance|Owner\\w*|User|Account)\\(|[vV]alidat\\w*\\({it}"))

; @RequestBody User user: a class that is named after what is stored, not after a form
((formal_parameter
  (modifiers [(annotation name: (identifier) @_binding) (marker_annotation name: (identifier) @_binding)])
  type: (type_identifier) @_type
  name: (identifier) @source.entity)
  (#any-of? @_binding "RequestBody" "ModelAttribute")
  (#match? @_type "^(App|Application|Shop|Site|Web)?(User|Account|Customer|Member|Employee|Person|Order|Payment|Transaction|Invoice|Role|Profile|Admin|Client|Subscription)(Entity|Model)?$"))

; new User(form): made anew
((object_creation_expression) @sanitizer)
