; expected == signature beside an HMAC
(binary_expression
  left: (_) @_left
  operator: ["==" "!="]
  right: (_) @_right
  (#match? @_right "(signature|sig|mac|hmac|digest|expected\\w*|computed\\w*)(\\.(as_bytes|as_str|as_slice|as_ref|to_string)\\(\\)|\\[\\.\\.\\])?$")
  (#function-match? @_left "\\b[hH]mac|HMAC")
  (#not-match? @_left "\\.(len|is_empty|is_some)\\(\\)$|None|kind|type")) @alert @comparison

; headers.get("x-api-key") == api_key
(binary_expression
  left: (_) @_left
  operator: ["==" "!="]
  right: (_) @_right
  (#match? @_left "headers(\\(\\))?\\s*\\.get\\(|^\\*?(provided|given|received|supplied|presented)_?(token|key|secret|api_key|password)?$")
  (#match? @_right "(secret|api_key|token|API_KEY|SECRET|TOKEN|password)(\\.(as_bytes|as_str|as_slice|as_ref)\\(\\)|\\))*$")) @alert @comparison
