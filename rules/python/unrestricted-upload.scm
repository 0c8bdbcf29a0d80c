; upload.save(os.path.join(FOLDER, secure_filename(upload.filename))): whatever its ending is
(call
  function: (attribute object: (identifier) @_file attribute: (identifier) @_function)
  arguments: (argument_list . (_) @name) @alert
  (#eq? @_function "save")
  (#origin-match? @_file "request\\.files")
  (#origin-match? @name "\\.filename$|(^|\\.)secure_filename\\($")
  (#not-function-match? @name "[aA]llow|ALLOW|splitext|rsplit|endswith|[eE]xtension|EXTENSION|\\bext\\b|[mM]ime|content_type|imghdr|magic|validate|Image\\.open|suffix|uuid|token_hex|is_safe|check_file|verify")
  (#not-file-match? "UploadSet|FileAllowed|FileExtensionValidator|FileType\\("))

; with open(f"uploads/{file.filename}", "wb") of FastAPI
(call
  function: (identifier) @_function
  arguments: (argument_list . (_) @name . (string) @_mode) @alert
  (#eq? @_function "open")
  (#match? @_mode "wb")
  (#origin-match? @name "^(file|upload|uploaded_file|upload_file|image|photo|document|avatar)\\.filename$|request\\.files.*\\.filename$")
  (#file-match? "UploadFile|request\\.files")
  (#not-function-match? @name "[aA]llow|ALLOW|splitext|rsplit|endswith|[eE]xtension|EXTENSION|\\bext\\b|[mM]ime|content_type|imghdr|magic|validate|Image\\.open|suffix|uuid|token_hex|is_safe|check_file|verify"))

; FileSystemStorage().save(upload.name, upload) of Django
(call
  function: (attribute object: (_) @_storage attribute: (identifier) @_function)
  arguments: (argument_list . (attribute object: (identifier) @_file attribute: (identifier) @_attribute) @name . (identifier)) @alert
  (#eq? @_function "save")
  (#eq? @_attribute "name")
  (#origin-match? @_file "request\\.FILES")
  (#origin-match? @_storage "FileSystemStorage\\($|default_storage$")
  (#not-function-match? @name "[aA]llow|ALLOW|splitext|rsplit|endswith|[eE]xtension|EXTENSION|\\bext\\b|[mM]ime|content_type|imghdr|magic|is_valid|validate|Image\\.open|suffix|uuid|verify"))
