; call_user_func($_GET['action']), array_map($_GET['f'], …)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @sink @name))
  (#any-of? @_function "call_user_func" "call_user_func_array" "array_map" "register_shutdown_function" "forward_static_call" "is_callable" "ob_start")
  (#not-eq? @_function "is_callable")
  (#not-match? @name "^(function|fn|array|static|\\[)"))
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument (_) @sink @name))
  (#any-of? @_function "usort" "uasort" "uksort" "array_filter" "array_walk" "preg_replace_callback" "array_reduce")
  (#not-match? @name "^(function|fn|array|static|\\[)"))

; $action() of a request
(function_call_expression
  function: [(variable_name) (subscript_expression)] @sink @name)

; $object->$action()
(member_call_expression
  name: (variable_name) @sink @name)

; new $_GET['class']
(object_creation_expression
  . [(variable_name) (subscript_expression)] @sink @name)
