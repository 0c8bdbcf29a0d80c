; Text that is no constant and is run as code.
(call_expression
  function: (identifier) @_function
  arguments: (arguments . (_) @alert @code .)
  (#eq? @_function "eval")
  (#dynamic? @code))

(call_expression
  function: (member_expression object: (identifier) @_global property: (property_identifier) @_function)
  arguments: (arguments . (_) @alert @code .)
  (#any-of? @_global "window" "global" "globalThis" "self")
  (#eq? @_function "eval")
  (#dynamic? @code))

; The body is the last argument.
(new_expression
  constructor: (identifier) @_constructor
  arguments: (arguments (_) @alert @code .)
  (#any-of? @_constructor "Function" "AsyncFunction" "GeneratorFunction")
  (#not-match? @code "^\\.\\.\\.")
  (#dynamic? @code))

(call_expression
  function: (identifier) @_constructor
  arguments: (arguments (_) @alert @code .)
  (#eq? @_constructor "Function")
  (#built? @code)
  (#dynamic? @code))

(call_expression
  function: (member_expression object: (identifier) @_module property: (property_identifier) @_function)
  arguments: (arguments . (_) @alert @code)
  (#eq? @_module "vm")
  (#any-of? @_function "runInNewContext" "runInThisContext" "runInContext" "compileFunction")
  (#dynamic? @code))

(new_expression
  constructor: (member_expression object: (identifier) @_module property: (property_identifier) @_constructor)
  arguments: (arguments . (_) @alert @code)
  (#eq? @_module "vm")
  (#eq? @_constructor "Script")
  (#dynamic? @code))

; setTimeout(`show('${x}')`, 100)
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . [(template_string) (binary_expression)] @alert @code)
  (#any-of? @_function "setTimeout" "setInterval" "setImmediate" "execScript")
  (#built? @code))

; MongoDB runs { $where: `this.name == '${name}'` }
(pair
  key: [(property_identifier) (string)] @_key
  value: [(template_string) (binary_expression) (member_expression) (identifier)] @alert @code
  (#match? @_key "^['\"]?\\$where['\"]?$")
  (#dynamic? @code)
  (#foreign? @code))
