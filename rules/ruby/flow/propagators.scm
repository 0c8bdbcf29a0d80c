; What calls hand on: `@propagator` is the call, `@from` what it takes, `@to` what it changes; without `@to`, its outcome is
; made of `@from` alone.

; parts.push(name), values.merge!(more)
((call receiver: (_) @to method: (identifier) @_function arguments: (argument_list (_) @from)) @propagator
  (#any-of? @_function "push" "append" "unshift" "prepend" "insert" "add" "merge!" "update" "replace" "store" "write"))

; text + name and its kind, as methods
((call receiver: (_) @from method: (identifier) @_function arguments: (argument_list (_) @from)) @propagator
  (#any-of? @_function "merge" "reverse_merge" "deep_merge" "plus" "sub" "gsub" "insert" "zip" "expand_path" "tr" "replace" "ljust" "presence" "unpack" "tap" "or"))

; Rails.root.join("public", name), folder.join(name)
((call receiver: (_) @from method: (identifier) @_function arguments: (argument_list (_) @from)) @propagator
  (#any-of? @_function "join" "concat"))

; What a database gives is not what it was asked for.
((call receiver: (_) @from method: (identifier) @_function arguments: (argument_list (_))) @propagator
  (#any-of? @_function
    "find" "find_by" "find_by!" "find_by_sql" "where" "pluck" "first_or_create" "find_or_create_by" "find_or_initialize_by" "exec_query" "select_all"
    "execute" "authenticate" "page" "paginate"))

; What a file holds is not its name.
((call receiver: [(constant) (scope_resolution)] @from method: (identifier) @_function arguments: (argument_list . (_) @_what)) @propagator
  (#dynamic? @_what)
  (#match? @from "^(::)?(File|IO|Dir|CSV|Zip::File|Tempfile|Net::HTTP|HTTParty|RestClient|Faraday)$")
  (#any-of? @_function "read" "open" "binread" "readlines" "foreach" "new" "entries" "glob" "children" "get" "post" "stat" "exist?" "mtime"))
