; tarfile's extractall without a filter
(call
  function: (attribute object: (_) @archive attribute: (identifier) @_function) @alert
  arguments: (argument_list (_)? @last .) @_arguments
  (#any-of? @_function "extractall" "extract")
  (#not-match? @_arguments "\\bfilter\\s*=|\\bmembers\\s*=\\s*\\w+\\(|\\*\\*")
  (#origin-match? @archive "^(tarfile\\.)?(open|TarFile|TarFile\\.open|gzopen|bz2open|xzopen)\\($")
  (#origin-match? @archive "[tT]ar")
  (#not-function-match? @alert "\\bfilter\\s*=|extraction_filter|data_filter|commonpath|commonprefix|is_relative_to|startswith\\(|realpath|is_within|safe_")
  (#not-before-match? @alert "\\.isdev\\(|\\.isfile\\(|\\.isreg\\("))

; open(os.path.join(folder, name)) for the names in an archive
(call
  function: [
    (identifier) @_function
    (attribute attribute: (identifier) @_function)
  ]
  arguments: (argument_list . [(string) (binary_operator) (call) (identifier)] @alert @archive)
  (#any-of? @_function "open" "write_bytes" "copyfileobj")
  (#origin-match? @archive "\\.(namelist|getnames|infolist|getmembers)\\($")
  (#origin-match? @archive "join\\($|^\\$\\{$|^\\+$|Path\\($")
  (#not-origin-match? @archive "basename\\($|secure_filename")
  (#not-function-match? @alert "commonpath|commonprefix|is_relative_to|startswith\\(|realpath|is_within|safe_|relative_to|\\.resolve\\("))

; for entry in tar: tar.extract(entry), where the archive comes from elsewhere
(call
  function: (attribute object: (identifier) @archive attribute: (identifier) @_function) @alert
  arguments: (argument_list) @_arguments
  (#match? @archive "^(tar|tarball|tar_?file|tf|tar_?ref|tar_?archive)$")
  (#any-of? @_function "extractall" "extract")
  (#not-match? @_arguments "\\bfilter\\s*=|\\bmembers\\s*=\\s*\\w+\\(|\\*\\*")
  (#not-origin-match? @archive "\\($")
  (#not-function-match? @alert "\\bfilter\\s*=|extraction_filter|data_filter|commonpath|commonprefix|is_relative_to|startswith\\(|realpath|is_within|safe_")
  (#not-before-match? @alert "\\.isdev\\(|\\.isfile\\(|\\.isreg\\(|\\.name\\b"))
