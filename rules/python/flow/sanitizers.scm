; What a value cannot do harm after. `@sanitizer.KIND`: a rule names the kinds that make its values safe.

; Numbers and truth values hold no text.
((call function: (identifier) @_function) @sanitizer.number
  (#any-of? @_function "int" "float" "bool" "len" "complex" "ord" "hash" "id" "round" "abs" "sum" "isinstance" "range"))

((call function: (attribute attribute: (identifier) @_function)) @sanitizer.number
  (#any-of? @_function
    "startswith" "endswith" "isdigit" "isalnum" "isalpha" "isnumeric" "count" "index" "find" "timestamp" "total_seconds"))

; uuid.UUID(text), datetime.strptime(text, …), Decimal(text)
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]) @sanitizer.number
  (#any-of? @_function "UUID" "strptime" "fromisoformat" "Decimal" "date" "fromtimestamp" "ip_address" "ip_network"))

; def read(id: int)
((typed_parameter . (identifier) @sanitizer.number type: (type) @_type)
  (#match? @_type "^(Optional\\[)?(int|float|bool|complex|(uuid\\.)?UUID|(datetime\\.)?(date|datetime|time|timedelta)|(decimal\\.)?Decimal)\\b"))
((typed_default_parameter name: (identifier) @sanitizer.number type: (type) @_type)
  (#match? @_type "^(Optional\\[)?(int|float|bool|complex|(uuid\\.)?UUID|(datetime\\.)?(date|datetime|time|timedelta)|(decimal\\.)?Decimal)\\b"))

; @app.route("/users/<int:id>") def show(id)
((decorated_definition
  (decorator (call arguments: (argument_list . (string) @_route)))
  definition: (function_definition parameters: (parameters (identifier) @sanitizer.number)))
  (#mentions? @_route "<(int|float|uuid):" @sanitizer.number ">"))

; What a function says of itself by its name.
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]) @sanitizer.escaped
  (#match? @_function "[eE]scape|[sS]aniti[sz]e|^clean(_|$)|[qQ]uote|bleach"))

((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]) @sanitizer.checked
  (#match? @_function "^_?([vV]alidated?|[sS]aniti[sz]e|[sS]afe|ensure|clean)(_|[A-Z])"))

; shlex.quote(name)
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]) @sanitizer.shell-quote
  (#any-of? @_function "quote" "list2cmdline" "shell_quote")
  (#not-match? @sanitizer.shell-quote "^(\\w+\\.)?(parse|urllib)\\."))

; The values that a fixed table has for a name.
((subscript value: (identifier) @_table) @sanitizer.allow-list
  (#match? @_table "^_?[A-Z][A-Z0-9_]+$"))
((call function: (attribute object: (identifier) @_table attribute: (identifier) @_function)) @sanitizer.allow-list
  (#match? @_table "^_?[A-Z][A-Z0-9_]+$")
  (#eq? @_function "get"))
