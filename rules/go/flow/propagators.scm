; What calls hand on: `@propagator` is the call, `@from` what it takes, `@to` what it changes; without `@to`, its outcome is
; made of `@from` alone.

; c.ShouldBindJSON(&order), fmt.Scanln(&name), rows.Scan(&name): what is filled in is what comes in
((call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list (unary_expression operand: (_) @to))) @propagator @from
  (#any-of? @_function
    "ShouldBindJSON" "BindJSON" "ShouldBind" "Bind" "ShouldBindQuery" "BindQuery" "ShouldBindUri" "BindUri" "BodyParser"
    "QueryParser" "ParamsParser" "ReadJSON" "Scan" "Scanln" "Scanf"))

; json.NewDecoder(r.Body).Decode(&order)
((call_expression
  function: (selector_expression operand: (_) @from field: (field_identifier) @_function)
  arguments: (argument_list (unary_expression operand: (_) @to))) @propagator
  (#eq? @_function "Decode"))

; json.Unmarshal(body, &order), fmt.Sscanf(text, "%s", &name), fmt.Fprintf(&buffer, "%s", name)
((call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (_) @from . (unary_expression operand: (_) @to))) @propagator
  (#any-of? @_function "Unmarshal"))
((call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (_) @from . (_) . (unary_expression operand: (_) @to))) @propagator
  (#any-of? @_function "Sscanf" "Sscan"))
((call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (unary_expression operand: (_) @to) . (_) (_) @from)) @propagator
  (#any-of? @_function "Fprintf" "Fprint" "Fprintln"))

; values.Set("q", name), list.PushBack(name), buffer.Write(data)
((call_expression
  function: (selector_expression operand: (_) @to field: (field_identifier) @_function)
  arguments: (argument_list (_) @from)) @propagator
  (#any-of? @_function "Set" "Add" "PushBack" "PushFront" "Store" "Write" "Append"))
