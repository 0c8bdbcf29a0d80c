; role is "admin"
((comparison_operator . (_) . "is" @fix . [(string) (integer) (float) (unary_operator) (concatenated_string)] .) @alert @comparison
  (#match? @comparison "[\\s)\\]\"'] ?is [bBrRuUfF]{0,2}['\"\\d(-]"))

; count is not 0
((comparison_operator . (_) . "is not" . [(string) (integer) (float) (unary_operator) (concatenated_string)] .) @alert @comparison
  (#match? @comparison "[\\s)\\]\"'] ?is not [bBrRuUfF]{0,2}['\"\\d(-]"))
