; yaml.load without a loader
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @fix) @alert @call
  arguments: (argument_list
    .
    [(string) (call) (identifier) (attribute) (subscript) (binary_operator) (await)] @_data
    .)
  (#any-of? @_module "yaml" "pyyaml")
  (#any-of? @fix "load" "load_all"))

; yaml.load(…, Loader=yaml.Loader)
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_function)
  arguments: (argument_list
    (keyword_argument name: (identifier) @_name value: [(identifier) (attribute)] @alert @call))
  (#any-of? @_module "yaml" "pyyaml")
  (#any-of? @_function "load" "load_all")
  (#eq? @_name "Loader")
  (#match? @call "^(yaml\\.)?(C?Loader|C?UnsafeLoader)$")
  (#not-file-match? "import\\s+[^\\n]*C?Safe\\w*\\s+as\\s+C?Loader"))

; yaml.load(…, yaml.Loader)
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_function)
  arguments: (argument_list . (_) . [(identifier) (attribute)] @alert @call)
  (#any-of? @_module "yaml" "pyyaml")
  (#any-of? @_function "load" "load_all")
  (#match? @call "^(yaml\\.)?(C?Loader|C?UnsafeLoader)$")
  (#not-file-match? "import\\s+[^\\n]*C?Safe\\w*\\s+as\\s+C?Loader"))

(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @fix) @alert @call
  (#any-of? @_module "yaml" "pyyaml")
  (#any-of? @fix "unsafe_load" "unsafe_load_all"))
