; MD5 or SHA-1, unless the function is about checksums, caches or names, or about passwords, which have a rule.
(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function) @alert @function
  arguments: (argument_list) @_input
  (#any-of? @_package "md5" "sha1")
  (#any-of? @_function "New" "Sum")
  (#file-match? "\"crypto/(md5|sha1)\"")
  (#not-function-match? @function "[cC]heck[sS]um|CHECKSUM|[eE][tT]ag|E[tT]ag|[cC]ache|CACHE|[dD]edup|[gG]ravatar|[cC]ontentMD5|Content-MD5|content-md5|[fF]ile[nN]ame|[bB]ucket|[sS]hard|[hH]ashCode|UUID|uuid|[gG]it|[wW]eb[sS]ocket|Sec-WebSocket|[fF]ingerprint\\b|[pP]assw(or)?d|PASSWORD|passphrase|\\bpwd\\b|hmac\\.New|[dD]igest|[aA]vatar|SSE|[cC]ommit|[aA]rtifact|[sS]ubj|[tT]humbprint|[iI]ntegrity|[hH]ash[fF]ile|[fF]ile[hH]ash|[iI]dent|[vV]ersion"))
