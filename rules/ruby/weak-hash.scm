; Digest::MD5.hexdigest(contract), unless it is about checksums, caches or names, or passwords, which have a rule
(call
  receiver: (scope_resolution name: (constant) @_hash) @_class
  method: (identifier) @_method
  (#any-of? @_hash "MD5" "SHA1" "MD4")
  (#match? @_class "Digest::")
  (#any-of? @_method "hexdigest" "digest" "base64digest" "new")
  (#not-function-match? @_method "[cC]heck_?[sS]um|CHECKSUM|[eE]_?[tT]ag|[cC]ache|CACHE|[dD]edup|[gG]ravatar|[cC]ontent_?[mM]d5|Content-MD5|[fF]ile_?[nN]ame|bucket|shard|uuid|UUID|\\bgit\\b|[fF]ingerprint|[pP]assw(or)?d|PASSWORD|passphrase|\\bpwd\\b|hmac|HMAC|avatar|commit|artifact|thumbprint|integrity|hash_file|file_hash|File\\.|digest_key|partition|version|migrat|lock|unique|identifier|asset|color")) @alert @function

; OpenSSL::Digest.new("MD5")
(call
  receiver: (scope_resolution) @_class
  method: (identifier) @_method
  arguments: (argument_list . (string) @_name .)
  (#eq? @_class "OpenSSL::Digest")
  (#any-of? @_method "new" "hexdigest" "digest")
  (#match? @_name "^.([mM][dD]5|[sS][hH][aA]-?1)")
  (#not-function-match? @_method "[cC]heck_?[sS]um|CHECKSUM|[eE]_?[tT]ag|[cC]ache|CACHE|[dD]edup|[gG]ravatar|[cC]ontent_?[mM]d5|Content-MD5|[fF]ile_?[nN]ame|bucket|shard|uuid|UUID|\\bgit\\b|[fF]ingerprint|[pP]assw(or)?d|PASSWORD|passphrase|\\bpwd\\b|hmac|HMAC|avatar|commit|artifact|thumbprint|integrity|hash_file|file_hash|File\\.|digest_key|partition|version|migrat|lock|unique|identifier|asset|color")) @alert @function
