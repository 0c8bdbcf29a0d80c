; users.find_one({"name": request.json["name"], "password": request.json["password"]})
(call
  function: (attribute object: (_) @_collection attribute: (identifier) @_function)
  arguments: (argument_list . (dictionary (pair value: [(identifier) (attribute) (subscript) (call)] @sink)))
  (#any-of? @_function
    "find" "find_one" "find_one_and_update" "find_one_and_delete" "find_one_and_replace" "update_one" "update_many"
    "delete_one" "delete_many" "count_documents" "replace_one")
  (#file-match? "[mM]ongo|motor|\\bdb\\b"))

; users.find(request.json), users.delete_one(filter=query)
(call
  function: (attribute object: (_) @_collection attribute: (identifier) @_function)
  arguments: (argument_list . [
    [(identifier) (attribute) (subscript) (call)] @sink
    (keyword_argument name: (identifier) @_filter value: [(identifier) (attribute) (subscript) (call)] @sink)
  ])
  (#any-of? @_function
    "find" "find_one" "find_one_and_update" "find_one_and_delete" "find_one_and_replace" "update_one" "update_many"
    "delete_one" "delete_many" "count_documents" "replace_one" "aggregate")
  (#file-match? "pymongo|[mM]ongo[A-Z]|flask_pymongo|motor\\b|mongoengine"))

; {"$where": f"this.name == '{name}'"}
(pair
  key: (string (string_content) @_operator)
  value: (_) @sink
  (#any-of? @_operator "$where" "$function" "$accumulator"))

; A JSON body can hold objects: {"password": {"$ne": null}}. The same from text that is read as JSON.
((attribute object: (_) @_request attribute: (identifier) @_part) @source
  (#any-of? @_part "json" "get_json")
  (#match? @_request "^(flask\\.)?request$"))
((call function: (attribute object: (identifier) @_json attribute: (identifier) @_function) arguments: (argument_list . (_) @_body)) @source
  (#eq? @_json "json")
  (#eq? @_function "loads")
  (#match? @_body "request\\.|self\\.request"))
((attribute object: (identifier) @_request attribute: (identifier) @_part) @source
  (#eq? @_request "request")
  (#eq? @_part "data")
  (#file-match? "rest_framework"))

; Text is text.
((call function: (identifier) @_function) @sanitizer
  (#any-of? @_function "str" "ObjectId" "escape" "repr"))
((call function: (attribute attribute: (identifier) @_function)) @sanitizer
  (#any-of? @_function "strip" "lower" "upper" "encode" "ObjectId" "hexdigest" "format" "insert_one"))
((call function: (identifier) @_function arguments: (argument_list . (_) @guarded . (_) @_type)) @guard
  (#eq? @_function "isinstance")
  (#eq? @_type "str"))
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]) @sanitizer
  (#match? @_function "[vV]alidat|[sS]aniti[sz]e|[sS]chema|^load$|^hash|[tT]oken$"))
