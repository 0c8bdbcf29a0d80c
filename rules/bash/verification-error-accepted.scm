; gpg --verify … || true
(list
  (command name: (command_name (word) @_name)) @check
  .
  (command name: (command_name (word) @_true))
  (#any-of? @_name "gpg" "gpg2" "gpgv" "sha256sum" "sha512sum" "sha1sum" "shasum" "md5sum" "openssl" "cosign" "minisign" "signify")
  (#match? @check "--verify\\b|--check\\b| -[a-z]*c\\b|gpgv|verify\\b|-V\\b")
  (#any-of? @_true "true" ":" "echo")) @alert @fix

; a check within a pipeline of echo: echo "$sum  file" | sha256sum -c || true
(list
  (pipeline (command name: (command_name (word) @_name)) @_last .) @check
  .
  (command name: (command_name (word) @_true))
  (#any-of? @_name "sha256sum" "sha512sum" "sha1sum" "shasum" "md5sum" "gpg")
  (#match? @_last "--verify\\b|--check\\b| -[a-z]*c\\b")
  (#any-of? @_true "true" ":")) @alert @fix
