; context.lookup(name), InitialContext.doLookup(name), jndiTemplate.lookup(name)
(method_invocation
  object: (_) @_context
  name: (identifier) @_method
  arguments: (argument_list . (_) @sink)
  (#any-of? @_method "lookup" "doLookup" "lookupLink")
  (#match? @_context "[cC]ontext|^ctx$|^ic$|[jJ]ndi|[nN]aming")
  (#file-match? "javax\\.naming|InitialContext|JndiTemplate|LdapTemplate"))
(object_creation_expression
  type: (type_identifier) @_class
  arguments: (argument_list . (_) @sink .)
  (#eq? @_class "JMXServiceURL"))
; new LdapName(name) is parsed, and no address.
((object_creation_expression type: (type_identifier) @_class) @sanitizer
  (#any-of? @_class "LdapName" "CompositeName"))
