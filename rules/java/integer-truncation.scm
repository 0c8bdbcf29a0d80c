; (short) n, (byte) n where n was parsed as an int or a long
(cast_expression
  type: (integral_type) @_type
  value: (_) @sink
  (#any-of? @_type "byte" "short")
  (#not-match? @sink "^[A-Z][A-Z0-9_]+$")
  (#not-before-match? @sink "[=!]= *\\(*\\((byte|short)\\) *$")
  (#file-match? "parseInt\\(|parseLong\\(|Integer\\.valueOf\\(|Long\\.valueOf\\("))
(cast_expression
  type: (integral_type) @_type
  value: [(identifier) (method_invocation)] @sink @_long
  (#eq? @_type "int")
  (#not-match? @sink "^[A-Z][A-Z0-9_]+$")
  (#not-before-match? @sink "[=!]= *\\(*\\(int\\) *$")
  (#origin-match? @_long "parseLong\\($|Long\\.valueOf\\($")
  (#file-match? "parseLong\\(|Long\\.valueOf\\("))

; What is parsed from a few signs is as small as they are: Integer.parseInt(text.substring(0, 2), 16)
((method_invocation name: (identifier) @_parse arguments: (argument_list . (_) . (_))) @sanitizer
  (#any-of? @_parse "parseInt" "parseLong" "valueOf"))
