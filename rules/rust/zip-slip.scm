; folder.join(file.name())
(call_expression
  function: (field_expression field: (field_identifier) @_join)
  arguments: (arguments . (call_expression function: (field_expression value: (identifier) @_entry field: (field_identifier) @_name)) .)
  (#any-of? @_join "join" "push")
  (#any-of? @_name "name" "mangled_name" "name_raw")
  (#eq? @_name "name")
  (#match? @_entry "^(file|entry|f|zip_file|item)$")
  (#function-match? @_entry "ZipArchive|by_index|by_name")
  (#not-function-match? @_entry "enclosed_name|starts_with|contains\\(\"\\.\\.|Component::|components\\(\\)|sanitiz")) @alert @path

; folder.join(entry.path()?) of the crate tar, written by hand
(call_expression
  function: (field_expression field: (field_identifier) @_join)
  arguments: (arguments . [
    (try_expression (call_expression function: (field_expression value: (identifier) @_entry field: (field_identifier) @_name)))
    (call_expression function: (field_expression value: (call_expression function: (field_expression value: (identifier) @_entry field: (field_identifier) @_name))))
  ] .)
  (#eq? @_join "join")
  (#eq? @_name "path")
  (#match? @_entry "^(file|entry|e|item)$")
  (#function-match? @_entry "tar::|Archive::new|\\.entries\\(\\)")
  (#function-match? @_entry "\\.unpack\\(|File::create|copy\\(")
  (#not-function-match? @_entry "starts_with|contains\\(\"\\.\\.|Component::|components\\(\\)|sanitiz|unpack_in")) @alert @path
