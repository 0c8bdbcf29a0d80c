; protected $guarded = [];
(property_element
  name: (variable_name) @_name
  default_value: (array_creation_expression) @_value
  (#eq? @_name "$guarded")
  (#match? @_value "^(\\[\\s*\\]|array\\(\\s*\\))$")) @alert @fields

; $user->update($request->all()), forceFill(…)
(member_call_expression
  object: [(variable_name) (scoped_call_expression) (member_access_expression) (member_call_expression)] @_record
  name: (name) @_function
  arguments: (arguments . (argument [(member_call_expression) (function_call_expression) (variable_name)] @alert @fields) .)
  (#any-of? @_function "forceFill" "update" "fill" "create" "insert" "forceCreate")
  (#match? @fields "^(\\$(this->)?request|request\\(\\)|Request|Input)(->|::)(all|input|post|except)\\(|^\\$_(POST|REQUEST|GET)$")
  (#not-match? @_record "[cC]ache|[sS]ession|[lL]og|[qQ]ueue"))

; User::create($request->all())
(scoped_call_expression
  name: (name) @_function
  arguments: (arguments . (argument (_) @alert @fields) .)
  (#any-of? @_function "create" "forceCreate" "insert" "updateOrCreate")
  (#match? @fields "^(\\$(this->)?request|request\\(\\)|Request|Input)(->|::)(all|input|post|except)\\(|^\\$_(POST|REQUEST|GET)$")
  (#not-match? @fields "input\\(\\s*['\"]"))
