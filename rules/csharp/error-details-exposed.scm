; return StatusCode(500, ex.ToString())
(invocation_expression
  function: (identifier) @_method
  arguments: (argument_list
    (argument [
      (invocation_expression function: (member_access_expression expression: (identifier) @_error name: (identifier) @_what))
      (member_access_expression expression: (identifier) @_error name: (identifier) @_what)
    ] @alert @detail))
  (#any-of? @_method "StatusCode" "BadRequest" "Content" "Ok" "Problem" "Json" "NotFound" "Conflict")
  (#any-of? @_what "ToString" "StackTrace")
  (#match? @_error "^(e|ex|exc|err|error|exception|_?[eE]xception|exp)$")
  (#not-function-match? @alert "IsDevelopment"))

; return StatusCode(500, ex)
(invocation_expression
  function: (identifier) @_method
  arguments: (argument_list (argument (identifier) @alert @detail) .)
  (#any-of? @_method "StatusCode" "BadRequest" "Ok" "Json" "InternalServerError")
  (#match? @detail "^(ex|exc|exception|e)$")
  (#inside? @alert "catch_clause")
  (#not-function-match? @alert "IsDevelopment"))

; Response.Write(ex.ToString()), Response.WriteAsync(error.StackTrace)
(invocation_expression
  function: (member_access_expression expression: (_) @_response name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @alert @detail))
  (#match? @_response "[rR]esponse$")
  (#any-of? @_method "Write" "WriteAsync")
  (#match? @detail "\\b(e|ex|exc|err|error|exception)\\.(ToString\\(\\)|StackTrace)|Error\\.(ToString\\(\\)|StackTrace)|^(ex|exc|exception|e)$")
  (#not-function-match? @alert "IsDevelopment|[dD]ebug"))
