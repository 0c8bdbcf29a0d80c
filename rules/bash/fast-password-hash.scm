; echo -n "$password" | sha256sum
(pipeline
  (command) @_first
  .
  (command name: (command_name (word) @_hash))
  (#any-of? @_hash "md5sum" "sha1sum" "sha224sum" "sha256sum" "sha384sum" "sha512sum" "md5" "shasum")
  (#match? @_first "\\$\\{?(\\w*_)?([pP]assw(or)?d|PASSW(OR)?D|passphrase|PASSPHRASE|pass|PASS|pwd)\\b")
  (#not-match? @_first "[hH]ash|_file|FILE")) @alert @hash

; openssl passwd -1, htpasswd -m
(command
  name: (command_name (word) @_name)
  argument: (word) @_sub
  argument: [(word) (number)] @_flag
  (#eq? @_name "openssl")
  (#eq? @_sub "passwd")
  (#any-of? @_flag "-1" "-crypt" "-apr1")) @alert @hash

(command
  name: (command_name (word) @_name)
  argument: (word) @_flag
  (#eq? @_name "htpasswd")
  (#match? @_flag "^-[bcni]*[mdsp][bcni]*$")) @alert @hash

; echo -n "$password" | openssl dgst -md5
(pipeline
  (command) @_first
  .
  (command name: (command_name (word) @_name) argument: (word) @_sub) @_second
  (#eq? @_name "openssl")
  (#any-of? @_sub "dgst" "md5" "sha1" "sha256")
  (#not-match? @_second "-hmac|-sign|-verify")
  (#match? @_first "\\$\\{?(\\w*_)?([pP]assw(or)?d|PASSW(OR)?D|passphrase|PASSPHRASE|pass|PASS|pwd)\\b")) @alert @hash
