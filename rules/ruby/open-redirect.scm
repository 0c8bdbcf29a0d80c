; redirect_to params[:return_to]
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . (_) @sink @url) @_arguments
  (#any-of? @_method "redirect_to" "redirect" "redirect_back_or_to")
  (#not-match? @url "^params(\\.(permit|merge|slice|except|to_unsafe_h|to_h|require).*)?$|\\?[^:?]*\\b(safe|valid)")
  (#not-match? @_arguments "allow_other_host: false|only_path: true"))

; response.headers["Location"] = params[:url]
(assignment
  left: (element_reference (string) @_header)
  right: (_) @sink @url
  (#match? @_header "^.[lL]ocation.$"))

; A record stands for its own page: redirect_to User.create(values)
((call receiver: (constant) method: (identifier) @_function) @sanitizer
  (#any-of? @_function "new" "create" "create!" "build" "first" "last"))
