; [ValidateInput(false)]
(attribute
  name: (identifier) @_name
  (attribute_argument_list (attribute_argument (boolean_literal) @_no))
  (#eq? @_name "ValidateInput")
  (#eq? @_no "false")) @alert @setting

; page.ValidateRequest = false
(assignment_expression
  left: [(identifier) @setting (member_access_expression name: (identifier) @setting)]
  right: (boolean_literal) @alert
  (#any-of? @setting "ValidateRequest" "EnableViewStateMac" "EnableHeaderChecking" "EnableEventValidation")
  (#eq? @alert "false"))

; RequestValidationMode = "0.0"
(assignment_expression
  left: [(identifier) @setting (member_access_expression name: (identifier) @setting)]
  right: [(string_literal) (real_literal)] @alert
  (#eq? @setting "RequestValidationMode")
  (#match? @alert "0\\.0"))

; Request.Unvalidated["body"]
(element_access_expression
  expression: (member_access_expression expression: (_) @_request name: (identifier) @_name)
  (#match? @_request "(^|\\.)Request$")
  (#eq? @_name "Unvalidated")) @alert @setting
