; @app.delete("/orders/<int:order_id>") @login_required def remove(order_id): Order.query.get(order_id)
((call
  function: (attribute object: (_) @_model attribute: (identifier) @_function)
  arguments: [
    (argument_list . [
      (identifier) @_id
      (keyword_argument name: (identifier) value: (identifier) @_id)
    ] .)
    (argument_list . (identifier) . (identifier) @_id .)
  ]) @alert @query
  (#any-of? @_function "get" "get_or_404" "get_object_or_404" "filter_by" "delete_one" "find_one")
  (#match? @_model "\\.query$|\\.objects$|session(\\.query\\(\\w+\\))?$")
  (#match? @_id "(^|_)(id|pk|uuid|number)$")
  (#not-match? @_id "^(current_)?user_?id$")
  (#inside? @alert "decorated_definition")
  (#function-match? @_id "def \\w+\\([^)]*\\b{it}\\b")
  (#file-match? "@(\\w+\\.)*(login_required|jwt_required|token_required|auth\\.login_required|auth_required)\\b|current_user|get_jwt_identity")
  (#function-match? @alert "current_user|g\\.user|request\\.user|get_jwt_identity|session\\[")
  (#not-function-match? @alert "owner|\\.user_id|user_id ?=|\\.author|author ?=|created_by|is_admin|has_perm|permission|\\brole|tenant|member|abort\\(403|HTTP_403|PermissionDenied|Forbidden|check_|authorize|can_\\w+\\(|\\.user ?[!=]=|user ?=|belongs|admin_required"))
