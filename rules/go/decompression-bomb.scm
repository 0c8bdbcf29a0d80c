; io.Copy(file, zipped), io.ReadAll(zipped)
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) @sink)
  (#eq? @_package "io")
  (#any-of? @_function "Copy" "CopyBuffer"))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) @sink .)
  (#any-of? @_package "io" "ioutil")
  (#eq? @_function "ReadAll"))

((call_expression function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)) @source
  (#any-of? @_package "gzip" "zlib" "flate" "bzip2" "lzw" "xz" "zstd" "brotli" "pgzip" "snappy")
  (#any-of? @_function "NewReader" "NewReaderDict"))
; entry.Open() of a zip
((call_expression function: (selector_expression operand: (identifier) @_file field: (field_identifier) @_function) arguments: (argument_list . ")")) @source
  (#eq? @_function "Open")
  (#match? @_file "^(f|file|entry|zf|zipFile|zipEntry|zippedFile)$")
  (#file-match? "\"archive/zip\""))

((call_expression function: (selector_expression field: (field_identifier) @_function)) @sanitizer.limited
  (#any-of? @_function "LimitReader" "MaxBytesReader" "NewLimitedReader"))
((call_expression function: (identifier) @_function) @sanitizer.limited
  (#match? @_function "[lL]imit|[mM]ax"))
