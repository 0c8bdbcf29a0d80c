; register_rest_route(…, ['methods' => 'DELETE', 'permission_callback' => '__return_true'])
((array_creation_expression
  (array_element_initializer . (_) @_key . (_) @methods)
  (array_element_initializer . (_) @_callback . (_) @_permission)) @_all
  (#match? @_key "^.methods.$")
  (#match? @_callback "^.permission_callback.$")
  (#match? @_permission "^.__return_true.$|^fn ?\\(\\) ?=> ?true$|^(static )?function ?\\(\\) ?\\{ ?return true; ?\\}$")
  (#match? @methods "DELETE|PUT|PATCH|EDITABLE|DELETABLE|ALLMETHODS")
  (#file-match? "register_rest_route")
  (#not-match? @_all "[wW]ebhook|[sS]ignature|[tT]oken|[lL]ogin")) @alert
