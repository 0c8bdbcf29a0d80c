; ssh -o StrictHostKeyChecking=no
(command
  argument: (word) @option @alert @fix
  (#eq? @option "StrictHostKeyChecking=no"))

(command
  argument: [(word) (string) (raw_string)] @option @alert
  (#match? @option "^(-oStrictHostKeyChecking[= ]no|[\"']StrictHostKeyChecking[= ]no[\"']|[\"']ssh [^\"']*StrictHostKeyChecking[= ]no[^\"']*[\"'])$"))

; SSH_OPTS="-o StrictHostKeyChecking=no"
(variable_assignment
  value: [(string) (raw_string)] @option @alert
  (#match? @option "StrictHostKeyChecking[= ]no\\b"))

; echo "StrictHostKeyChecking no" >> ~/.ssh/config
(redirected_statement
  body: (command argument: [(string) (raw_string)] @option @alert)
  redirect: (file_redirect destination: (_) @_file)
  (#match? @option "StrictHostKeyChecking no\\b")
  (#match? @_file "ssh"))
