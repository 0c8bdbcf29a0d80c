; YAML.load(text), unless the text is the program's own
(call
  receiver: [(constant) (scope_resolution)] @_class
  method: (identifier) @_method @fix
  arguments: (argument_list . (_) @sink .)
  (#match? @_class "^(::)?(YAML|Psych)$")
  (#any-of? @_method "load" "unsafe_load")) @alert @call

; Marshal.load(data)
(call
  receiver: [(constant) (scope_resolution)] @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) @sink)
  (#match? @_class "^(::)?Marshal$")
  (#any-of? @_method "load" "restore")) @alert @call

; Oj.load(params[:json]), which makes objects unless told otherwise
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) @sink) @_arguments
  (#eq? @_class "Oj")
  (#any-of? @_method "load" "object_load")
  (#not-match? @_arguments "mode:\\s*:(strict|compat|null|rails|json)")) @alert @call

; JSON.load(text), which makes objects that the text names
(call
  receiver: [(constant) (scope_resolution)] @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) @sink) @_arguments
  (#match? @_class "^(::)?JSON$")
  (#any-of? @_method "load" "restore")
  (#not-match? @_arguments "create_additions:\\s*false")) @alert @call

; What the program wrote itself: Marshal.load(Marshal.dump(cart))
((call method: (identifier) @_function) @sanitizer
  (#any-of? @_function "dump" "to_yaml" "to_json"))
