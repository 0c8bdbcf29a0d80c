; os.environ[request.form["name"]] = value, os.environ["PATH"] = request.form["path"]
(assignment
  left: (subscript value: (_) @_settings subscript: (_) @sink)
  (#match? @_settings "^os\\.environ$|^(globals|locals|vars)\\(|(^|\\.)(app|current_app)\\.config$|^settings\\.__dict__$"))
(assignment
  left: (subscript value: (_) @_settings subscript: (string))
  right: (_) @sink
  (#match? @_settings "^os\\.environ$|^globals\\(|(^|\\.)(app|current_app)\\.config$"))

; app.config.update(request.json), globals().update(request.form), os.environ.update(…)
(call
  function: (attribute object: (_) @_settings attribute: (identifier) @_function)
  arguments: (argument_list . [(_) @sink (dictionary_splat (_) @sink)] .)
  (#any-of? @_function "update" "from_mapping")
  (#match? @_settings "^os\\.environ$|^(globals|vars)\\(|(^|\\.)(app|current_app)\\.config$|^settings\\.__dict__$"))

; os.putenv(name, value), setattr(settings, name, value)
(call
  function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "putenv"))
(call
  function: (identifier) @_function
  arguments: (argument_list . (_) @_settings . (_) @sink)
  (#eq? @_function "setattr")
  (#match? @_settings "^(settings|config|conf|app|current_app|sys\\.modules\\[__name__\\])$"))
