; Md5::new(), Sha1::digest(…), unless it is about checksums, caches or names, or passwords, which have a rule
(call_expression
  function: (scoped_identifier path: (_) @_class name: (identifier) @_function) @function
  (#match? @_class "(^|::)(Md5|Sha1|Md4|Md2)$")
  (#any-of? @_function "new" "digest" "default" "from" "new_with_prefix")
  (#not-function-match? @_function "[cC]heck_?[sS]um|CHECKSUM|[eE]_?[tT]ag|[cC]ache|CACHE|[dD]edup|[gG]ravatar|[cC]ontent_?[mM]d5|Content-MD5|[fF]ile_?[nN]ame|bucket|shard|uuid|UUID|\\bgit\\b|[fF]ingerprint|[pP]assw(or)?d|PASSWORD|passphrase|\\bpwd\\b|hmac|HMAC|avatar|commit|artifact|thumbprint|integrity|hash_file|file_hash|File\\.|digest_key|partition|version|migrat|lock|unique|identifier|[wW]eb_?[sS]ocket|258EAFA5|\\bGUID\\b|[iI]nfo_?hash|Sec-WebSocket|[dD]igest_?[aA]uth")) @alert

; md5::compute(…)
(call_expression
  function: (scoped_identifier path: (identifier) @_class name: (identifier) @_function) @function
  (#eq? @_class "md5")
  (#any-of? @_function "compute" "Context::new")
  (#not-function-match? @_function "[cC]heck_?[sS]um|CHECKSUM|[eE]_?[tT]ag|[cC]ache|CACHE|[dD]edup|[gG]ravatar|[cC]ontent_?[mM]d5|Content-MD5|[fF]ile_?[nN]ame|bucket|shard|uuid|UUID|\\bgit\\b|[fF]ingerprint|[pP]assw(or)?d|PASSWORD|passphrase|\\bpwd\\b|hmac|HMAC|avatar|commit|artifact|thumbprint|integrity|hash_file|file_hash|File\\.|digest_key|partition|version|migrat|lock|unique|identifier|[wW]eb_?[sS]ocket|258EAFA5|\\bGUID\\b|[iI]nfo_?hash|Sec-WebSocket|[dD]igest_?[aA]uth")) @alert

; MessageDigest::md5(), SHA1_FOR_LEGACY_USE_ONLY
(call_expression
  function: (scoped_identifier path: (_) @_class name: (identifier) @_function) @function
  (#match? @_class "(^|::)MessageDigest$")
  (#any-of? @_function "md5" "sha1")
  (#not-function-match? @_function "[cC]heck_?[sS]um|CHECKSUM|[eE]_?[tT]ag|[cC]ache|CACHE|[dD]edup|[gG]ravatar|[cC]ontent_?[mM]d5|Content-MD5|[fF]ile_?[nN]ame|bucket|shard|uuid|UUID|\\bgit\\b|[fF]ingerprint|[pP]assw(or)?d|PASSWORD|passphrase|\\bpwd\\b|hmac|HMAC|avatar|commit|artifact|thumbprint|integrity|hash_file|file_hash|File\\.|digest_key|partition|version|migrat|lock|unique|identifier|[wW]eb_?[sS]ocket|258EAFA5|\\bGUID\\b|[iI]nfo_?hash|Sec-WebSocket|[dD]igest_?[aA]uth")) @alert
