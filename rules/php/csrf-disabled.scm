; protected $except = ['*'];
(property_element
  name: (variable_name) @_name
  default_value: (array_creation_expression (array_element_initializer (string) @_path)) @setting @alert
  (#eq? @_name "$except")
  (#match? @_path "^.(/?\\*|api/\\*|admin/\\*).$")
  (#file-match? "[cC]srf"))

; Route::post(…)->withoutMiddleware(VerifyCsrfToken::class)
(member_call_expression
  name: (name) @setting @alert
  arguments: (arguments) @_arguments
  (#eq? @setting "withoutMiddleware")
  (#match? @_arguments "[cC]srf"))

; 'csrf_protection' => false
(array_element_initializer
  (string) @_name
  (boolean) @_value
  (#match? @_name "^.(csrf_protection|enableCsrfValidation|csrf).$")
  (#match? @_value "^[fF]")) @setting @alert

; public $enableCsrfValidation = false;
(property_element
  name: (variable_name) @_name
  default_value: (boolean) @_value
  (#eq? @_name "$enableCsrfValidation")
  (#match? @_value "^[fF]")) @setting @alert

(assignment_expression
  left: (member_access_expression name: (name) @_name)
  right: (boolean) @_value
  (#eq? @_name "enableCsrfValidation")
  (#match? @_value "^[fF]")) @setting @alert
