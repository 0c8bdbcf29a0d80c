; A filter or a name that is put together and handed to a directory.
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . (_) . [(attribute) (identifier) (string) (integer)] . (_) @sink)
  (#any-of? @_function "search" "search_s" "search_st" "search_ext" "search_ext_s" "paged_search"))

; connection.search(base, filter) of ldap3
(call
  function: (attribute object: (_) @_connection attribute: (identifier) @_function)
  arguments: (argument_list . (_) . (_) @sink)
  (#any-of? @_function "search" "paged_search")
  (#match? @_connection "[cC]onn|[lL]dap|[sS]erver|[dD]irectory|standard"))

; search(search_filter=…), search_s(filterstr=…)
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @sink))
  (#any-of? @_function "search" "search_s" "search_st" "search_ext" "search_ext_s" "paged_search")
  (#any-of? @_name "search_filter" "filterstr" "search_base" "base"))

; The name to begin at, or to log in with
(call
  function: (attribute object: (_) @_connection attribute: (identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "search" "search_s" "search_ext" "search_ext_s" "simple_bind" "simple_bind_s" "bind_s" "modify_s" "delete_s" "add_s")
  (#match? @_connection "[cC]onn|[lL]dap|[sS]erver|[dD]irectory|^l$"))
