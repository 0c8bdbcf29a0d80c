; os.setuid(uid) and then os.setgid(gid)
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)] @function) @alert
  (#any-of? @_function "setuid" "seteuid" "setreuid" "setresuid")
  (#not-match? @alert "\\((0|ROOT\\w*)\\)")
  (#after-match? @alert "\\b(os\\.)?(setgid|setegid|setregid|setresgid|setgroups|initgroups)\\(")
  (#not-before-match? @alert "\\b(os\\.)?(setgid|setegid|setregid|setresgid)\\("))

; os.setuid(uid) alone: the groups of root are kept
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)] @function) @alert
  (#any-of? @_function "setuid")
  (#match? @alert "^(os\\.)?setuid\\(")
  (#not-match? @alert "\\((0|ROOT\\w*|os\\.getuid\\(\\)|os\\.geteuid\\(\\))\\)")
  (#match? @alert "pw_uid|getpwnam|[uU][iI][dD]\\)$|nobody|65534|SUDO_UID")
  (#not-function-match? @alert "\\b(setgid|setegid|setregid|setresgid|setgroups|initgroups|drop_\\w*group\\w*)\\b"))
