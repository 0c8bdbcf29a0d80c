; setuid(user); with nobody looking at the result
(expression_statement
  (call_expression
    function: (identifier) @function
    arguments: (argument_list . (_) @_first)) @alert
  (#any-of? @function "setuid" "setgid" "seteuid" "setegid" "setreuid" "setregid" "setresuid" "setresgid" "setgroups" "initgroups")
  (#not-match? @_first "^(0|geteuid\\(\\))$"))

(expression_statement
  (cast_expression
    type: (type_descriptor) @_type
    value: (call_expression
      function: (identifier) @function
      arguments: (argument_list . (_) @_first)) @alert)
  (#eq? @_type "void")
  (#any-of? @function "setuid" "setgid" "seteuid" "setegid" "setreuid" "setregid" "setresuid" "setresgid")
  (#not-match? @_first "^(0|geteuid\\(\\))$"))
