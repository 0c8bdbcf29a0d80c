; db.Create(&user), where a model of the file has a field that says what its user may do.
(call_expression
  function: (selector_expression operand: (_) @_db field: (field_identifier) @_function)
  arguments: (argument_list . [(unary_expression) (identifier)] @sink)
  (#any-of? @_function "Create" "Save" "Updates" "InsertOne" "FirstOrCreate")
  (#not-match? @_db "^(os|file|f)$")
  (#not-function-match? @sink "\\.(Role|Roles|IsAdmin|Admin|IsStaff|Permissions|Balance|OwnerID) = ")
  (#file-match? "^\\s*(Role|Roles|IsAdmin|Admin|IsStaff|IsSuperuser|Superuser|Permissions?|Balance|Credits?|Verified|IsVerified|EmailVerified|Approved|OwnerID|TenantID|Plan)\\s+[\\w.*\\[\\]]+(\\s*$|\\s+`(?!.*json:\"-\"))"))

; User{Name: given.Name} names what it takes.
((literal_value) @sanitizer)
