; client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . [
    (call function: [(identifier) @fix (attribute attribute: (identifier) @fix)])
    (attribute attribute: (identifier) @fix)
    (identifier) @fix
  ] @alert @policy)
  (#eq? @_function "set_missing_host_key_policy")
  (#any-of? @fix "AutoAddPolicy" "WarningPolicy"))

; asyncssh.connect(host, known_hosts=None)
(call
  function: (attribute object: (identifier) @_module)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (none)) @alert @policy)
  (#eq? @_module "asyncssh")
  (#eq? @_name "known_hosts"))

; ConnectHandler(ssh_strict=False), pysftp: CnOpts().hostkeys = None
(assignment
  left: (attribute object: (identifier) @_options attribute: (identifier) @_name)
  right: (none)
  (#eq? @_name "hostkeys")
  (#match? @_options "[oO]pts|[oO]ptions")) @alert @policy
