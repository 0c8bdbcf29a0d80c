; params.permit!
(call
  receiver: (_) @_params
  method: (identifier) @_method
  (#eq? @_method "permit!")
  (#match? @_params "^params\\b|_params$")) @alert @attributes

; User.create(params[:user]), user.update(params.to_unsafe_h)
(call
  receiver: (_)
  method: (identifier) @_method
  arguments: (argument_list . [(element_reference) (call)] @alert @attributes .)
  (#any-of? @_method "create" "create!" "new" "update" "update!" "update_attributes" "update_attributes!" "assign_attributes" "build" "insert" "upsert")
  (#match? @attributes "^params\\[:?['\"]?(user|account|member|customer|employee|profile|post|article|comment|order|product|item|project|company)['\"]?\\]$|^params(\\[[^\\]]+\\])?\\.(to_unsafe_h|to_unsafe_hash)$"))

; params.require(:user).permit(:name, :admin)
(call
  method: (identifier) @_method
  arguments: (argument_list (simple_symbol) @attributes @alert)
  (#eq? @_method "permit")
  (#any-of? @attributes ":admin" ":is_admin" ":superuser" ":is_superuser" ":role" ":role_id" ":roles" ":account_balance" ":balance" ":password_digest" ":is_staff")
  (#not-file-match? "Admin::|module Admin|class Admin|authorize|current_user\\.admin\\?|require_admin|policy"))
