; move_uploaded_file($from, 'uploads/' . $_FILES['photo']['name'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument (_) @alert @name))
  (#eq? @_function "move_uploaded_file")
  (#origin-match? @name "^\\$_FILES\\b|\\[.name.\\]$|^(basename)\\($")
  (#not-before-match? @name "PATHINFO_EXTENSION|pathinfo\\s*\\(|in_array\\s*\\(|getimagesize|mime_content_type|finfo_|exif_imagetype|preg_match|uniqid|random_bytes|wp_check_filetype|[vV]alidat|[aA]llowed|[wW]hitelist|end\\s*\\(\\s*explode"))

; $file->move('uploads', $file->getClientOriginalName())
(member_call_expression
  name: (name) @_function
  arguments: (arguments . (argument) . (argument (_) @alert @name))
  (#any-of? @_function "move" "storeAs" "putFileAs" "moveTo")
  (#origin-match? @name "\\.(getClientOriginalName|getClientFilename|getClientOriginalExtension)\\($")
  (#not-before-match? @name "validate\\s*\\(|in_array\\s*\\(|mimes:|getMimeType|guessExtension|extension\\s*\\(\\)\\s*===?"))
