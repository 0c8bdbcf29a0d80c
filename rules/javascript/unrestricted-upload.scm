; multer.diskStorage({ filename: (req, file, cb) => cb(null, file.originalname) }) without a fileFilter
((call_expression
  function: (identifier)
  arguments: (arguments . (null) . (_) @alert @name .))
  (#origin-match? @name "\\.originalname$|extname\\($")
  (#function-match? @name "\\bfile\\.originalname\\b")
  (#file-match? "\\bmulter\\b.*['\"]|diskStorage\\(")
  (#file-match? "diskStorage\\(|multerS3\\(")
  (#not-file-match? "fileFilter|FileTypeValidator|fileTypeFromBuffer|file-type|ParseFilePipe|allowedTypes|allowedMime|ALLOWED|allowedExt")
  (#not-function-match? @name "mimetype|[aA]llow|ALLOW|endsWith|includes\\(|\\.test\\(|\\.match\\("))

; req.files.photo.mv(path.join('uploads', req.files.photo.name)) of express-fileupload
(call_expression
  function: (member_expression object: (_) @_file property: (property_identifier) @_function)
  arguments: (arguments . (_) @alert @name)
  (#eq? @_function "mv")
  (#origin-match? @_file "\\breq(uest)?\\.files\\b")
  (#origin-match? @name "\\.name$")
  (#not-function-match? @name "mimetype|extname|[aA]llow|ALLOW|endsWith|[eE]xtension|\\bext\\b|\\.test\\(|\\.match\\(|file-?[tT]ype|validate|sharp\\(|\\.md5\\b"))

; fs.rename(file.filepath, path.join('uploads', file.originalFilename)) of formidable
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . (_) @_from . (_) @alert @name)
  (#any-of? @_function "rename" "renameSync" "copyFile" "copyFileSync" "move" "moveSync")
  (#origin-match? @name "\\.(originalFilename|originalname)$")
  (#not-function-match? @name "mimetype|extname|[aA]llow|ALLOW|endsWith|[eE]xtension|\\bext\\b|\\.test\\(|\\.match\\(|file-?[tT]ype|validate|sharp\\(")
  (#not-file-match? "fileFilter"))
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . (_) @alert @name . (_))
  (#any-of? @_function "writeFile" "writeFileSync" "outputFile")
  (#origin-match? @name "\\.(originalFilename|originalname)$")
  (#not-function-match? @name "mimetype|extname|[aA]llow|ALLOW|endsWith|[eE]xtension|\\bext\\b|\\.test\\(|\\.match\\(|file-?[tT]ype|validate|sharp\\(")
  (#not-file-match? "fileFilter"))
