; openssl enc -des-cbc
(command
  name: (command_name (word) @_name)
  argument: (word) @_sub
  argument: (word) @cipher @alert
  (#eq? @_name "openssl")
  (#any-of? @_sub "enc" "smime" "cms" "genrsa" "rsa" "pkcs12")
  (#match? @cipher "^-(des|des3|des-.*|rc4|rc2|rc2-.*|rc4-.*|bf|bf-.*|cast|idea|\\w+(-\\d+)?-ecb)$"))

; openssl des3 -in …
(command
  name: (command_name (word) @_name)
  .
  argument: (word) @cipher @alert
  (#eq? @_name "openssl")
  (#match? @cipher "^(des|des3|des-[\\w-]+|rc4|rc2|bf|bf-\\w+|aes-\\d+-ecb)$"))

; gpg --cipher-algo 3DES
(command
  name: (command_name (word) @_name)
  argument: (word) @_flag
  .
  argument: (word) @cipher @alert
  (#any-of? @_name "gpg" "gpg2" "ssh" "scp")
  (#any-of? @_flag "--cipher-algo" "--s2k-cipher-algo" "-c")
  (#match? @cipher "^(3DES|3des|CAST5|IDEA|BLOWFISH|3des-cbc|arcfour\\w*|blowfish-cbc|des)$"))
