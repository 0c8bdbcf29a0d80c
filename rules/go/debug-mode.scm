; gin.SetMode(gin.DebugMode)
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (selector_expression field: (field_identifier) @_mode) @mode .)
  (#eq? @_package "gin")
  (#eq? @_function "SetMode")
  (#eq? @_mode "DebugMode")
  (#not-inside? @mode "if_statement" "expression_case" "default_case")) @alert @setting

; e.Debug = true of Echo
(assignment_statement
  left: (expression_list . (selector_expression operand: (identifier) field: (field_identifier) @_field) @setting .)
  right: (expression_list . (true) .)
  (#eq? @_field "Debug")
  (#file-match? "labstack/echo|kataras/iris|astaxie/beego")
  (#not-inside? @setting "if_statement" "expression_case")) @alert
