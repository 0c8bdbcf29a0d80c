; MD2, MD5 or SHA-1, unless the function is about checksums, caches or names, or about passwords, which have a rule.
(method_invocation
  object: (_) @_class
  name: (identifier) @_method
  arguments: (argument_list . (_) @alert @algorithm)
  (#match? @_class "^(java\\.security\\.)?MessageDigest$")
  (#eq? @_method "getInstance")
  (#origin-match? @algorithm "^(MD2|MD4|MD5|SHA-?1|SHA|md5|sha-?1|sha|MessageDigestAlgorithms\\.(MD5|SHA_1))$")
  (#not-function-match? @algorithm "[cC]heck[sS]um|CHECKSUM|[eE][tT]ag|E[tT]ag|[cC]ache|CACHE|[dD]edup|[gG]ravatar|[cC]ontentMD5|Content-MD5|content-md5|[fF]ile[nN]ame|[bB]ucket|[sS]hard|[hH]ashCode|UUID|uuid|[gG]it|[wW]eb[sS]ocket|Sec-WebSocket|[fF]ingerprint\\b|[pP]assw(or)?d|PASSWORD|passphrase|\\bpwd\\b"))

(method_invocation
  object: (identifier) @_class
  name: (identifier) @alert @algorithm
  (#any-of? @_class "DigestUtils" "Hashing")
  (#any-of? @algorithm "md5" "md5Hex" "sha" "sha1" "sha1Hex" "md5DigestAsHex")
  (#not-function-match? @algorithm "[cC]heck[sS]um|CHECKSUM|[eE][tT]ag|E[tT]ag|[cC]ache|CACHE|[dD]edup|[gG]ravatar|[cC]ontentMD5|Content-MD5|content-md5|[fF]ile[nN]ame|[bB]ucket|[sS]hard|[hH]ashCode|UUID|uuid|[gG]it|[wW]eb[sS]ocket|Sec-WebSocket|[fF]ingerprint\\b|[pP]assw(or)?d|PASSWORD|passphrase|\\bpwd\\b"))
