; DES, RC2, RC4 or Blowfish, or any block cipher in ECB mode, which is what "AES" alone means.
(method_invocation
  object: (_) @_class
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @cipher)
  (#match? @_class "^(javax\\.crypto\\.)?Cipher$")
  (#eq? @_method "getInstance")
  (#origin-match? @cipher "^(AES(/ECB/\\w+)?|(DES|DESede|TripleDES|RC2|ARCFOUR|RC4|Blowfish)(/\\w+/\\w+)?|SM4/ECB/\\w+)$")
  (#not-function-match? @cipher "KeySpec\\(\\w*[pP]ublic|\\.unwrap\\(|Cipher\\.(UN)?WRAP_MODE"))
