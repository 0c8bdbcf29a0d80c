; router.delete('/orders/:id', requireLogin, (req, res) => Order.findByIdAndDelete(req.params.id))
((call_expression
  function: (member_expression object: (_) @_model property: (property_identifier) @_function)
  arguments: (arguments . (member_expression) @_id)) @alert @query
  (#any-of? @_function "findByIdAndDelete" "findByIdAndUpdate" "findByIdAndRemove" "findById" "findByPk" "destroy")
  (#match? @_model "^[A-Z]\\w*$|[mM]odel$|[rR]epo(sitory)?$")
  (#match? @_id "^(req|request|ctx)\\.params\\.(\\w*[iI]d|\\w*[pP]k)$")
  (#not-match? @_model "^(User|Users|Account|Product|Products|Category|Post|Article|Page|Tag)$")
  (#file-match? "requireLogin|requireAuth|isAuthenticated|ensureAuth\\w*|authenticate\\w*\\b|authMiddleware|verifyToken|passport|protect\\b|req\\.user\\b")
  (#not-file-match? "isAdmin|adminOnly|requireAdmin|requireRole|hasRole|authorize\\(|checkPermission|can\\(|ability|restrictTo|permit\\(")
  (#not-function-match? @alert "owner|[uU]serId|\\.user\\b ?[!=]==?|\\.author|createdBy|isAdmin|[pP]ermission|\\brole|tenant|403|[fF]orbidden|[aA]uthori[sz]e|can[A-Z]\\w*\\(|req\\.user\\.\\w*[iI]d\\)?\\s*[!=)]|equals\\("))

; Order.findOne({ _id: req.params.id }), Order.deleteOne({ where: { id: req.params.id } })
((call_expression
  function: (member_expression object: (_) @_model property: (property_identifier) @_function)
  arguments: (arguments . [
    (object . (pair key: (property_identifier) @_key value: (member_expression) @_id) .)
    (object . (pair key: (property_identifier) @_where value: (object . (pair key: (property_identifier) @_key value: (member_expression) @_id) .)) .)
  ])) @alert @query
  (#any-of? @_function "deleteOne" "findOneAndDelete" "findOneAndUpdate" "updateOne" "destroy" "delete")
  (#any-of? @_key "_id" "id")
  (#match? @_model "^[A-Z]\\w*$|[mM]odel$|[rR]epo(sitory)?$|prisma\\.\\w+$")
  (#match? @_id "^(req|request|ctx)\\.params\\.(\\w*[iI]d|\\w*[pP]k)$")
  (#not-match? @_model "^(User|Users|Account|Product|Products|Category|Post|Article|Page|Tag)$")
  (#file-match? "requireLogin|requireAuth|isAuthenticated|ensureAuth\\w*|authenticate\\w*\\b|authMiddleware|verifyToken|passport|protect\\b|req\\.user\\b")
  (#not-file-match? "isAdmin|adminOnly|requireAdmin|requireRole|hasRole|authorize\\(|checkPermission|can\\(|ability|restrictTo|permit\\(")
  (#not-function-match? @alert "owner|[uU]serId|\\.user\\b ?[!=]==?|\\.author|createdBy|isAdmin|[pP]ermission|\\brole|tenant|403|[fF]orbidden|[aA]uthori[sz]e|can[A-Z]\\w*\\(|equals\\("))
