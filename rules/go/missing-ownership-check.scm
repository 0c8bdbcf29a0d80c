; db.First(&order, c.Param("id")), in a file that knows who is logged in.
(call_expression
  function: (selector_expression field: (field_identifier) @_method)
  arguments: (argument_list . (unary_expression operand: [(identifier) @_record (composite_literal type: (_) @_record)]) . (_) @_id)
  (#any-of? @_method "First" "Take" "Delete" "Find")
  (#match? @_record "^(models?\\.|\\w*)([oO]rders?|[iI]nvoices?|[aA]ccounts?|[dD]ocuments?|[nN]otes?|[tT]asks?|[tT]odos?|[pP]rofiles?|[aA]ddress(es)?|[pP]ayments?|[mM]essages?|[bB]ookings?|[rR]eservations?|[cC]arts?|[sS]ubscriptions?|[tT]ransactions?|[pP]rescriptions?|[rR]ecords?|[cC]ards?|[wW]allets?)$")
  (#origin-match? @_id "\\.(Param|Params|Query|QueryParam|PathValue|FormValue|Vars)\\($|URLParam\\($|^mux\\.Vars\\($")
  (#file-match? "Get(String|Uint|Int)?\\(\"(user|userID|userId|user_id|uid|currentUser)\"\\)|[cC]urrentUser|Locals\\(\"user")
  (#not-function-match? @_method "[uU]ser_?[iI][dD]|[oO]wner|[cC]urrentUser|[aA]dmin|[pP]ermi|[aA]llowed|[aA]uthori|uid\\b|\"user\"|[sS]ession|check\\w*\\(|verify\\w*\\(")) @alert @call

; db.Where("id = ?", c.Param("id")).First(&order)
(call_expression
  function: (selector_expression
    operand: (call_expression
      function: (selector_expression field: (field_identifier) @_where)
      arguments: (argument_list . (interpreted_string_literal) @_text . (_) @_id .))
    field: (field_identifier) @_method)
  arguments: (argument_list . (unary_expression operand: [(identifier) @_record (composite_literal type: (_) @_record)]) .)
  (#eq? @_where "Where")
  (#match? @_text "^\"id ?= ?\\?\"$")
  (#any-of? @_method "First" "Take" "Delete" "Find")
  (#match? @_record "^(models?\\.|\\w*)([oO]rders?|[iI]nvoices?|[aA]ccounts?|[dD]ocuments?|[nN]otes?|[tT]asks?|[tT]odos?|[pP]rofiles?|[aA]ddress(es)?|[pP]ayments?|[mM]essages?|[bB]ookings?|[rR]eservations?|[cC]arts?|[sS]ubscriptions?|[tT]ransactions?|[pP]rescriptions?|[rR]ecords?|[cC]ards?|[wW]allets?)$")
  (#origin-match? @_id "\\.(Param|Params|Query|QueryParam|PathValue|FormValue|Vars)\\($|URLParam\\($|^mux\\.Vars\\($")
  (#file-match? "Get(String|Uint|Int)?\\(\"(user|userID|userId|user_id|uid|currentUser)\"\\)|[cC]urrentUser|Locals\\(\"user")
  (#not-function-match? @_method "[uU]ser_?[iI][dD]|[oO]wner|[cC]urrentUser|[aA]dmin|[pP]ermi|[aA]llowed|[aA]uthori|uid\\b|\"user\"|[sS]ession|check\\w*\\(|verify\\w*\\(")) @alert @call
