; echo "deploy ALL=(ALL) NOPASSWD: ALL"
((string) @line @alert
  (#match? @line "^\"[^\\n]*ALL *= *(\\(ALL(:ALL)?\\))? *NOPASSWD: *ALL"))

((raw_string) @line @alert
  (#match? @line "^'[^\\n]*ALL *= *(\\(ALL(:ALL)?\\))? *NOPASSWD: *ALL"))

((heredoc_body) @line @alert
  (#match? @line "ALL *= *(\\(ALL(:ALL)?\\))? *NOPASSWD: *ALL"))
