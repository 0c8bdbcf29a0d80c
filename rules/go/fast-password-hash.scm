; A plain digest over a password.
(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function) @alert @function
  arguments: (argument_list (_) @_input)
  (#any-of? @_package "md5" "sha1" "sha256" "sha512")
  (#any-of? @_function "Sum" "Sum256" "Sum512" "Sum224" "Sum384")
  (#origin-match? @_input "(^|\\.)\\w*([pP]assw(or)?d|[pP]asswd|passphrase|\\bpwd)$|^([pP]assw(or)?d|pwd) string")
  (#not-function-match? @function "pbkdf2|hkdf|bcrypt|[pP]wned|HIBP|hibp"))

(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function) @alert @function
  arguments: (argument_list . ")")
  (#any-of? @_package "md5" "sha1" "sha256" "sha512")
  (#match? @_function "^New(256|512|224|384)?$")
  (#function-match? @function "(Write|WriteString)\\((\\w+, *)?(\\[\\]byte\\()?\\(?(\\w+\\.)?\\w*([pP]assw(or)?d|passphrase|pwd)\\b")
  (#not-function-match? @function "pbkdf2|hkdf|bcrypt|hmac\\.New|[pP]wned"))
