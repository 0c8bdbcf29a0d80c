; new DESCryptoServiceProvider()
(object_creation_expression
  type: (_) @cipher
  (#match? @cipher "(^|\\.)(DESCryptoServiceProvider|TripleDESCryptoServiceProvider|RC2CryptoServiceProvider|TripleDESCng|DesEngine|RC4Engine|DesEdeEngine|RC2Engine)$")) @alert

; DES.Create()
(invocation_expression
  function: (member_access_expression expression: (_) @cipher name: (identifier) @_method)
  (#match? @cipher "(^|\\.)(DES|TripleDES|RC2)$")
  (#eq? @_method "Create")) @alert

; aes.Mode = CipherMode.ECB
(assignment_expression
  right: (member_access_expression name: (identifier) @_mode) @cipher @alert
  (#eq? @_mode "ECB")
  (#match? @cipher "CipherMode\\.ECB$"))

; aes.EncryptEcb(text, padding)
(invocation_expression
  function: (member_access_expression name: (identifier) @cipher @alert)
  (#eq? @cipher "EncryptEcb"))
