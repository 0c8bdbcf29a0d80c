; for i in range(len(values) + 1): … values[i] …
(for_statement
  left: (identifier) @_i
  right: (call function: (identifier) @_range arguments: (argument_list (binary_operator left: (call function: (identifier) @_len arguments: (argument_list . (identifier) @_values .)) operator: "+" right: (integer) @_one) .))
  body: (block (_ (_ [
    (subscript value: (identifier) @_operand subscript: (identifier) @_index) @alert @element
    (_ (subscript value: (identifier) @_operand subscript: (identifier) @_index) @alert @element)
    (_ (_ (subscript value: (identifier) @_operand subscript: (identifier) @_index) @alert @element))
    (_ (_ (_ (subscript value: (identifier) @_operand subscript: (identifier) @_index) @alert @element)))
  ]))) @_body
  (#eq? @_range "range")
  (#eq? @_len "len")
  (#eq? @_one "1")
  (#eq? @_i @_index)
  (#eq? @_values @_operand)
  (#not-match? @_body "\\bif\\b|\\bbreak\\b|\\bexcept\\b|\\.append\\("))

; while i <= len(values): … values[i] …
(while_statement
  condition: (comparison_operator . (identifier) @_i . (call function: (identifier) @_len arguments: (argument_list . (identifier) @_values .)) .) @_condition
  body: (block (_ (_ [
    (subscript value: (identifier) @_operand subscript: (identifier) @_index) @alert @element
    (_ (subscript value: (identifier) @_operand subscript: (identifier) @_index) @alert @element)
    (_ (_ (subscript value: (identifier) @_operand subscript: (identifier) @_index) @alert @element))
    (_ (_ (_ (subscript value: (identifier) @_operand subscript: (identifier) @_index) @alert @element)))
  ]))) @_body
  (#match? @_condition "<= ?len\\(")
  (#eq? @_i @_index)
  (#eq? @_values @_operand)
  (#not-match? @_body "\\bif\\b|\\bbreak\\b|\\bexcept\\b|\\.append\\("))

; values[len(values)]
((subscript value: (identifier) @_values subscript: (call function: (identifier) @_len arguments: (argument_list . (identifier) @_same .))) @alert @element
  (#eq? @_len "len")
  (#eq? @_values @_same)
  (#not-function-match? @_values "\\b{it} ?(: ?\\w[^\\n=]*)?= ?(\\{|dict\\(|defaultdict|OrderedDict|Counter|[A-Z]\\w*\\()|{it}\\.(setdefault|items|keys|values)\\(|{it}: ?([dD]ict|Mapping|\\w+\\.Dict)|{it}\\[len\\({it}\\)\\] ?="))
