; access(path, …) … open(path)
(call_expression
  function: (identifier) @function
  arguments: (argument_list . [(identifier) (field_expression) (subscript_expression) (string_literal)] @path . (_) @_mode)
  (#match? @function "^(access|eaccess|euidaccess|_access)$")
  (#not-match? @_mode "X_OK")
  (#after-match? @path "\\b(fopen|open|freopen|unlink|chmod|chown|remove|rename|creat|open64|fopen64|truncate)\\s*\\(\\s*{it}\\s*[,)]")) @alert
