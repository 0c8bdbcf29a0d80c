; A file is opened, written or removed at a path that a request brings.
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#any-of? @_package "os" "ioutil")
  (#any-of? @_function
    "Open" "OpenFile" "Create" "ReadFile" "WriteFile" "Remove" "RemoveAll" "ReadDir" "MkdirAll" "Mkdir" "Rename" "Truncate"
    "Chmod" "Symlink"))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) . (_) @sink .)
  (#eq? @_package "http")
  (#eq? @_function "ServeFile"))
(call_expression
  function: (selector_expression operand: (identifier) @_context field: (field_identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#any-of? @_context "c" "ctx" "e" "ec" "gc")
  (#any-of? @_function "File" "FileAttachment" "SendFile" "Attachment" "Download" "Inline"))
(call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) @sink .)
  (#any-of? @_function "SaveUploadedFile" "SaveFile"))

(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) . (_) @_root . (_) @sink .)
  (#eq? @_package "http")
  (#eq? @_function "ServeFileFS")
  (#match? @_root "DirFS"))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) @sink)
  (#eq? @_package "os")
  (#any-of? @_function "Rename" "Link" "Symlink"))
