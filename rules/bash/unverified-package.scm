; apt-get --allow-unauthenticated, yum --nogpgcheck
(command
  argument: (word) @option @alert @fix
  (#any-of? @option "--allow-unauthenticated" "--nogpgcheck" "--no-gpg-checks" "--force-yes" "--allow-insecure-repositories" "--no-gpg-check" "--nosignature" "--allow-untrusted"))

; pip install --trusted-host
(command
  name: (command_name (word) @_name)
  argument: (word) @option @alert
  (#any-of? @_name "pip" "pip3")
  (#match? @option "^--trusted-host(=.*)?$"))

; deb [trusted=yes] …
((string) @option @alert
  (#match? @option "^\"deb(-src)? \\[[^\\]]*trusted=yes"))

((raw_string) @option @alert
  (#match? @option "^'deb(-src)? \\[[^\\]]*trusted=yes"))
