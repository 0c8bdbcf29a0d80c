; mark_safe(f"<b>{name}</b>"), Markup("<b>%s</b>" % name)
(call
  function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list . [(string (interpolation)) (binary_operator) (call) (concatenated_string)] @alert @markup .)
  (#any-of? @_function "mark_safe" "Markup" "SafeString" "SafeText")
  (#match? @markup "^[rRfFbBuU]*['\"]|^\\w+\\s*[%+]|\\.format\\(")
  (#built? @markup)
  (#not-match? @markup "escape|format_html|quote|render|_\\(|gettext|json|dumps|bleach|clean|sanitize|url_for|static\\(|reverse\\(|int\\(|\\.pk\\b|\\bid\\b|join\\(|widget|icon|color|colour|as_p|count|len\\(")
  (#not-function-match? @alert "escape\\(|bleach|sanitize|format_html"))
