; OpenSSL::Cipher.new("des-cbc")
(call
  receiver: (scope_resolution) @_class
  method: (identifier) @_method
  arguments: (argument_list . (string) @alert @cipher .)
  (#any-of? @_class "OpenSSL::Cipher" "OpenSSL::Cipher::Cipher")
  (#eq? @_method "new")
  (#match? @cipher "^.([dD][eE][sS]|[rR][cC][24]|[bB][fF]-|[bB][lL][oO][wW]|[cC][aA][sS][tT]5|.*-[eE][cC][bB].$)"))

; OpenSSL::Cipher::AES.new(256, :ECB)
(call
  receiver: (scope_resolution) @_class
  method: (identifier) @_method
  arguments: (argument_list (_) . [(simple_symbol) (string)] @alert @cipher .)
  (#match? @_class "^OpenSSL::Cipher::\\w+$")
  (#eq? @_method "new")
  (#match? @cipher "^[:'\"](ECB|ecb)"))

; OpenSSL::Cipher::DES.new
(call
  receiver: (scope_resolution name: (constant) @_name) @cipher
  method: (identifier) @_method
  (#match? @cipher "OpenSSL::Cipher::")
  (#any-of? @_name "DES" "RC4" "RC2" "BF" "CAST5")
  (#eq? @_method "new")) @alert
