; extract($_POST)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @_data @fix) .)
  (#any-of? @_function "extract")
  (#origin-match? @_data "^\\$_(GET|POST|REQUEST|COOKIE)$|^\\$?request(\\(\\))?\\.(all|input|post|query)\\($|^Input\\.all\\(")
  (#not-match? @_data "\\[")) @alert @call

; extract($_POST, EXTR_OVERWRITE)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @_data) . (argument (name) @_flag))
  (#eq? @_function "extract")
  (#match? @_flag "^EXTR_(OVERWRITE|IF_EXISTS|REFS)$")
  (#origin-match? @_data "^\\$_(GET|POST|REQUEST|COOKIE)$")
  (#not-match? @_data "\\[")) @alert @call

; parse_str($_SERVER['QUERY_STRING'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @_data) .)
  (#any-of? @_function "parse_str" "mb_parse_str")
  (#dynamic? @_data)) @alert @call

; foreach ($_POST as $key => $value) { $$key = $value; }
(assignment_expression
  left: (dynamic_variable_name (variable_name) @_name) @alert @call
  (#origin-match? @_name "^\\$_(GET|POST|REQUEST|COOKIE)$"))
