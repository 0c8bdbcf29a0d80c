; @csrf_exempt on a view that checks its caller in no other way
(decorated_definition
  (decorator [(identifier) @_name (attribute attribute: (identifier) @_name)] @alert @setting)
  definition: (function_definition body: (block) @_body)
  (#match? @_name "^csrf_exempt$")
  (#not-function-match? @_body "hmac|[sS]ignature|SIGNATURE|[aA]uthoriz|AUTHORIZ|construct_event|[aA]pi_?[kK]ey|API_?KEY|compare_digest|[bB]earer|verify_|[wW]ebhook"))

(decorated_definition
  (decorator
    (call
      function: (identifier) @_method
      arguments: (argument_list . (identifier) @alert @setting)))
  definition: (class_definition)
  (#eq? @_method "method_decorator")
  (#eq? @setting "csrf_exempt"))

; @csrf.exempt
(decorated_definition
  (decorator (attribute object: (identifier) @_object attribute: (identifier) @_name) @alert @setting)
  definition: (function_definition body: (block) @_body)
  (#match? @_object "csrf")
  (#eq? @_name "exempt")
  (#not-function-match? @_body "hmac|[sS]ignature|SIGNATURE|[aA]uthoriz|AUTHORIZ|construct_event|[aA]pi_?[kK]ey|API_?KEY|compare_digest|[bB]earer|verify_|[wW]ebhook"))

; WTF_CSRF_ENABLED = False, app.config["WTF_CSRF_ENABLED"] = False
(assignment
  left: [
    (identifier) @_name
    (subscript subscript: (string (string_content) @_name))
  ]
  right: (false)
  (#match? @_name "^WTF_CSRF_(ENABLED|CHECK_DEFAULT)$")
  (#not-file-match? "^\\s*TESTING\\s*=\\s*True|['\"]TESTING['\"]\\]\\s*=\\s*True|^\\s*(import|from)\\s+(pytest|unittest)")) @alert @setting
