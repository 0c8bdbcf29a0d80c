; Digest::SHA256.hexdigest(password)
(call
  receiver: (scope_resolution) @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) @_data)
  (#match? @_class "^(OpenSSL::)?Digest::(MD5|SHA1|SHA2|SHA256|SHA384|SHA512|RMD160)$|^OpenSSL::Digest$")
  (#any-of? @_method "hexdigest" "digest" "base64digest")
  (#match? @_data "(^|[^a-z])(\\w+_)?(password|passwd|passphrase|pwd)\\b")
  (#not-match? @_data "password_(hash|digest)|_key|token")
  (#not-function-match? @_data "pwned|encrypt|decrypt|[cC]ipher|HMAC|hmac|pbkdf2|PBKDF2|\\bkey\\s*=")) @alert @hash
