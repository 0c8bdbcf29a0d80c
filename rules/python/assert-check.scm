; assert request.user.is_admin
(assert_statement
  .
  (_) @alert @condition
  (#match? @condition "\\b(is_admin|is_staff|is_superuser|is_authenticated|is_authori[sz]ed|is_owner|has_perms?|has_permissions?|has_role|has_access|has_scope|can_(edit|view|delete|access|write|read|manage)|check_password|check_permissions?|verify_(password|token|signature)|compare_digest|permissions?|roles?)\\b")
  (#match? @condition "\\b(user|current_user|request|session|account|member|principal|claims|token|password|hmac|g|self\\.user|actor|caller|author)\\b")
  (#not-match? @condition "isinstance\\(|\\bis\\s+not\\s+None$|\\bis\\s+None$")
  (#not-file-match? "^\\s*(import|from)\\s+(pytest|unittest|hypothesis|django\\.test|rest_framework\\.test)\\b|^\\s*(async\\s+)?def\\s+test_"))
