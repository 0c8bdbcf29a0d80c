; x509.EncryptPEMBlock(…), cipher.NewOFB(…), elliptic.Marshal(…)
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_name) @function
  (#any-of? @_package "x509" "cipher" "elliptic")
  (#any-of? @_name "EncryptPEMBlock" "DecryptPEMBlock" "NewOFB" "NewCFBEncrypter" "NewCFBDecrypter" "GenerateKey" "Marshal" "Unmarshal")
  (#match? @function "^(x509\\.(En|De)cryptPEMBlock|cipher\\.New(OFB|CFB\\w+)|elliptic\\.(GenerateKey|Marshal|Unmarshal))$")
  (#file-match? "\"crypto/(x509|cipher|elliptic)\"")) @alert

; import "golang.org/x/crypto/openpgp"
(import_spec
  path: (interpreted_string_literal) @function @alert
  (#match? @function "^.golang\\.org/x/crypto/(openpgp(/\\w+)?|otr|tea|xtea|twofish|cast5|bn256).$"))
