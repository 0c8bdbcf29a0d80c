; openssl genrsa 1024
(command
  name: (command_name (word) @_name)
  argument: (word) @_sub
  argument: (number) @bits @alert @fix .
  (#eq? @_name "openssl")
  (#any-of? @_sub "genrsa" "dhparam" "gendsa")
  (#any-of? @bits "512" "768" "1024" "1536"))

; ssh-keygen -t rsa -b 1024
(command
  name: (command_name (word) @_name)
  argument: (word) @_flag
  .
  argument: (number) @bits @alert @fix
  (#eq? @_name "ssh-keygen")
  (#eq? @_flag "-b")
  (#any-of? @bits "512" "768" "1024" "1536"))

; openssl req -newkey rsa:1024
(command
  name: (command_name (word) @_name)
  argument: (word) @bits @alert
  (#any-of? @_name "openssl" "certtool")
  (#match? @bits "^(rsa:(512|768|1024)|rsa_keygen_bits:(512|768|1024))$"))
