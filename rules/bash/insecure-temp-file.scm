; list=/tmp/list.$$
(variable_assignment
  value: [(concatenation) (string)] @path @alert @fix
  (#match? @path "^\"?(/tmp|/var/tmp|\\$\\{?TMPDIR(:-/tmp)?\\}?)/[\\w.-]*(\\$\\$|\\$\\{?(RANDOM|PPID|USER|LOGNAME)\\b|\\$\\(date)[^/]*$")
  (#not-after-match? @path "^\\s*\\n?[^\\n]*mkdir (-m ?0?700 )?[\"$]"))

; echo x > /tmp/report.log
(file_redirect
  destination: [(word) (concatenation) (string)] @path @alert
  (#match? @path "^\"?/(var/)?tmp/[\\w.-]*(\\$\\$|\\$\\{?RANDOM\\b|\\$\\(date)[^/]*$"))

(redirected_statement
  redirect: (file_redirect destination: (word) @path @alert) @_redirect
  (#match? @path "^/tmp/[\\w-]+\\.(log|txt|csv|json|sh|conf|lock|pid|out|tmp)$")
  (#match? @_redirect "^[12&]?>")
  (#not-file-match? "docker|Dockerfile|bats|\\btest_expect"))
