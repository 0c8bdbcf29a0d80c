; What a value cannot do harm after. `@sanitizer.KIND`: a rule names the kinds that make its values safe.

; Numbers and truth values hold no text.
((call function: (identifier) @_function) @sanitizer.number
  (#any-of? @_function "int" "float" "bool" "len" "complex" "ord" "hash" "id" "round" "abs" "sum" "isinstance" "range"))

((call function: (attribute attribute: (identifier) @_function)) @sanitizer.number
  (#any-of? @_function
    "startswith" "endswith" "isdigit" "isalnum" "isalpha" "isnumeric" "count" "timestamp" "total_seconds"))
((call function: (attribute attribute: (identifier) @_function) arguments: (argument_list . (string))) @sanitizer.number
  (#any-of? @_function "index" "find" "rfind"))

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

((call function: [(identifier) (attribute)] @_function) @sanitizer.shell-quote
  (#match? @_function "join$")
  (#path? @_function "shlex.join"))

; The values that a fixed table has for a name.
((subscript value: (identifier) @_table) @sanitizer.allow-list
  (#match? @_table "^_?[A-Z][A-Z0-9_]+$"))
((call function: (attribute object: (identifier) @_table attribute: (identifier) @_function)) @sanitizer.allow-list
  (#match? @_table "^_?[A-Z][A-Z0-9_]+$")
  (#eq? @_function "get"))

; A part of a route holds no slash: @app.route("/pages/<name>")
((decorated_definition
  (decorator (call arguments: (argument_list . (string) @_route)))
  definition: (function_definition
    parameters: (parameters
      [
        (identifier) @sanitizer.route-segment
        (typed_parameter . (identifier) @sanitizer.route-segment)
        (default_parameter name: (identifier) @sanitizer.route-segment)
      ])))
  (#mentions? @_route "(<(string:)?|\\{)" @sanitizer.route-segment "[>}]"))

; The last part of a path, or one that cannot leave its folder
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]) @sanitizer.file-name
  (#any-of? @_function
    "secure_filename" "basename" "safe_join" "get_valid_filename" "uuid4" "uuid1" "slugify" "hexdigest" "token_hex"
    "url_for" "read" "BytesIO" "get_available_name" "translate_path"))
((attribute object: (call function: [(identifier) (attribute)] @_path) attribute: (identifier) @_part) @sanitizer.file-name
  (#match? @_path "Path$")
  (#any-of? @_part "name" "stem" "suffix"))
((subscript value: (call function: (attribute attribute: (identifier) @_function))) @sanitizer.file-name
  (#any-of? @_function "splitext"))

; An address of this site
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]) @sanitizer.local-url
  (#any-of? @_function "url_for" "reverse" "reverse_lazy" "get_absolute_url" "build_absolute_uri" "urlencode" "quote" "quote_plus"))
((attribute object: (identifier) @_request attribute: (identifier) @_part) @sanitizer.local-url
  (#eq? @_request "request")
  (#any-of? @_part "path" "headers" "url" "base_url" "full_path" "host_url" "url_root"))
((call function: (attribute object: (attribute object: (identifier) @_request attribute: (identifier) @_headers))) @sanitizer.local-url
  (#eq? @_request "request")
  (#eq? @_headers "headers"))
