; hashlib.md5(data), hashlib.new("sha1", data)
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_name) @alert @function
  arguments: (argument_list) @_all
  (#eq? @_module "hashlib")
  (#any-of? @_name "md5" "sha1" "md4" "sha")
  (#not-match? @_all "usedforsecurity\\s*=\\s*False")
  (#not-function-match? @alert "[cC]heck_?sum|[eE][tT]ag|[cC]ache|[fF]ingerprint|[dD]edup|\\bopen\\(|\\.read\\(|chunk|block|[gG]ravatar|avatar|[gG]it\\b|[dD]igest_?[aA]uth|[wW]eb[sS]ocket|pwned|iter\\(|[fF]ile_?(hash|md5|sha)|random\\.|color|colour|sort|shard|bucket|partition|version|uuid|content_hash|filename|file_name|file_?path")
  (#not-origin-match? @_all "[pP]ass(wor|wd|phrase)|PASSW|[sS]ignature|_token|session_?(id|key)|api_?key|[sS]ecret")
  (#not-name-match? @alert "pass(word|wd|phrase)|signature|_token|session_?id|\\bsign|checksum|cache|etag|fingerprint"))

(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_name) @alert @function
  arguments: (argument_list [(string) @_algorithm (keyword_argument value: (string) @_algorithm)]) @_all
  (#eq? @_module "hashlib")
  (#eq? @_name "new")
  (#match? @_algorithm "^['\"]([mM][dD][45]|[sS][hH][aA]-?1?)['\"]$")
  (#not-match? @_all "usedforsecurity\\s*=\\s*False|[pP]ass(wor|wd|phrase)|[sS]ecret|[sS]ignature|_token|_key"))

; crypt.METHOD_MD5, crypt.METHOD_CRYPT
((attribute object: (identifier) @_module attribute: (identifier) @_name) @alert @function
  (#eq? @_module "crypt")
  (#any-of? @_name "METHOD_MD5" "METHOD_CRYPT"))
