; User.where("name = '#{name}'"), first argument of what takes a piece of SQL
(call
  method: (identifier) @_method
  arguments: (argument_list . (_) @sink @sql)
  (#any-of? @_method
    "where" "rewhere" "having" "find_by_sql" "count_by_sql" "joins" "exists?" "delete_all" "destroy_all" "update_all" "not" "or" "find_by"
    "calculate" "lock" "delete_by" "destroy_by" "find_all_by" "count"))

; User.where(params[:filter])
(call
  method: (identifier) @_method
  arguments: (argument_list . [(element_reference) (call) (identifier)] @sink @sql)
  (#any-of? @_method "where" "find_by_sql" "joins" "having" "pluck" "group" "reorder")
  (#not-match? @sql "^(\\w+_params|params|.*\\.(permit|slice|to_unsafe_h|to_h|permit!|except|merge)\\b.*)$")
  (#set! whole))

; User.order("name #{params[:direction]}")
(call
  method: (identifier) @_method
  arguments: (argument_list . [(string) (binary) (identifier) (chained_string)] @sink @sql)
  (#any-of? @_method "order" "reorder" "group" "pluck" "select" "from")
  (#built? @sql)
  (#origin-match? @sql "\\s|[-+]"))

; User.find(:all, conditions: "name = '#{name}'")
(call
  method: (identifier) @_method
  arguments: (argument_list (pair key: [(hash_key_symbol) (simple_symbol)] @_key value: (_) @sink @sql))
  (#any-of? @_method "find" "all" "first" "last" "count" "paginate" "exists?")
  (#match? @_key "^:?(conditions|order|group|having|joins|select)$"))

; connection.execute("SELECT … #{name}")
(call
  method: (identifier) @_method
  arguments: (argument_list . (_) @sink @sql)
  (#any-of? @_method
    "execute" "exec_query" "select_all" "select_one" "select_value" "select_values" "select_rows" "exec" "query" "exec_params"
    "exec_sql" "execute_batch" "get_first_row" "get_first_value" "fetch" "run" "async_exec" "execute_query" "prepare" "sql" "exec_update"
    "exec_insert" "exec_delete" "select_hashes" "literal")
  (#origin-match? @sql "^\\s*([sS][eE][lL][eE][cC][tT]\\s|[iI][nN][sS][eE][rR][tT]\\s+[iI][nN][tT][oO]\\b|[uU][pP][dD][aA][tT][eE]\\s|[dD][eE][lL][eE][tT][eE]\\s+[fF][rR][oO][mM]\\b|[wW][iI][tT][hH]\\s|CALL\\s|DROP\\s|ALTER\\s|CREATE\\s)"))

; Arel.sql(params[:order])
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) @sink @sql)
  (#eq? @_class "Arel")
  (#eq? @_method "sql")
  (#set! whole))

; DB["SELECT … #{name}"] of Sequel
(element_reference
  object: [(constant) (identifier) (instance_variable)] @_database
  . [(string) (binary) (identifier)] @sink @sql
  (#match? @_database "(^|_|@)(DB|db|database)$"))

; A connection runs what is sent.
(call
  receiver: (_) @_connection
  method: (identifier) @_method
  arguments: (argument_list . (_) @sink @sql)
  (#any-of? @_method "execute" "query" "exec" "exec_query" "select_all" "run" "execute_batch")
  (#match? @_connection "(^|[._@])(db|DB|database|conn|connection|client|pg|mysql|sqlite)$")
  (#set! whole))

; Whoever names a table or a column for others means a name, and it has no placeholder.
([
  (method_parameters (identifier) @sanitizer @_name)
  (block_parameters (identifier) @sanitizer @_name)
  (optional_parameter name: (identifier) @sanitizer @_name)
  (keyword_parameter name: (identifier) @sanitizer @_name)
  (call method: (identifier) @_name) @sanitizer
  (element_reference (simple_symbol) @_name) @sanitizer
]
  (#match? @_name "(tables?|col(umn)?s?|fields?|index|prefix|database|schema|key|association|relation|scope|attr(ibute)?)(_names?)?$")
  (#set! weak))
