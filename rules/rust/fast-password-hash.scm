; Sha256::digest(password.as_bytes())
(call_expression
  function: (scoped_identifier path: (_) @_class name: (identifier) @_function)
  arguments: (arguments . (_) @_data)
  (#match? @_class "(^|::)(Sha(1|224|256|384|512)|Sha3_\\d+|Md5|md5|Blake2[bs]\\d*|blake3)$")
  (#any-of? @_function "digest" "compute" "hash" "new_with_prefix")
  (#match? @_data "(^|[^a-z])(\\w+_)?(password|passwd|passphrase|pwd)\\b")
  (#not-match? @_data "password_hash|hashed")
  (#not-function-match? @_data "[aA]rgon|[bB]crypt|[sS]crypt|[pP]bkdf2|[hH]mac|[cC]ipher|encrypt|decrypt|pwned|derive_key")) @alert @hash

; hasher.update(password)
(call_expression
  function: (field_expression field: (field_identifier) @_method)
  arguments: (arguments . (_) @_data .)
  (#any-of? @_method "update" "input" "input_str" "chain_update")
  (#match? @_data "^&?(\\w+\\.)*(\\w+_)?(password|passwd|passphrase|pwd)(\\.(as_bytes|as_ref|as_str)\\(\\)|\\[\\.\\.\\])?$")
  (#function-match? @_data "(Sha(1|224|256|384|512)|Sha3_\\d+|Md5)::(new|default)")
  (#not-function-match? @_data "[aA]rgon|[bB]crypt|[sS]crypt|[pP]bkdf2|[hH]mac|[cC]ipher|encrypt|decrypt|pwned|derive_key|for _ in|nonce")) @alert @hash
