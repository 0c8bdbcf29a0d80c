; os.seteuid(0); work(); os.seteuid(uid), with nothing that lowers it after an error
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)] arguments: (argument_list . (integer) @_root .)) @alert @call
  (#any-of? @_function "seteuid" "setegid")
  (#eq? @_root "0")
  (#after-match? @call "\\bsete[ug]id\\(")
  (#not-after-match? @call "\\bfinally:")
  (#not-after-match? @call "\\bexcept\\b[^\\n]*:\\n\\s+(os\\.)?sete[ug]id\\("))
