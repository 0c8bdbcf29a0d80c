; object.send(params[:method])
(call
  method: (identifier) @_method
  arguments: (argument_list . (_) @sink @name)
  (#any-of? @_method
    "send" "public_send" "__send__" "const_get" "method" "instance_variable_get" "instance_variable_set" "class_variable_get" "public_method" "try"
    "qualified_const_get"))

; params[:type].constantize
(call
  receiver: (_) @sink @name
  method: (identifier) @_method
  (#any-of? @_method "constantize" "safe_constantize"))
