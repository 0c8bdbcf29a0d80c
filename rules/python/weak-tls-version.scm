; ssl.SSLContext(ssl.PROTOCOL_TLSv1), SSL.Context(SSL.SSLv3_METHOD)
(call
  arguments: (argument_list [(attribute attribute: (identifier) @_name) (identifier) @_name] @alert @version)
  (#match? @_name "^(PROTOCOL_(SSLv2|SSLv3|TLSv1|TLSv1_1)|(SSLv2|SSLv3|TLSv1|TLSv1_1)_METHOD)$"))

(keyword_argument
  value: [(attribute attribute: (identifier) @_name) (identifier) @_name] @alert @version
  (#match? @_name "^(PROTOCOL_(SSLv2|SSLv3|TLSv1|TLSv1_1)|(SSLv2|SSLv3|TLSv1|TLSv1_1)_METHOD)$"))

; context.minimum_version = ssl.TLSVersion.TLSv1
(assignment
  left: (attribute attribute: (identifier) @_left)
  right: (attribute object: (_) @_versions attribute: (identifier) @_name) @alert @version
  (#any-of? @_left "minimum_version" "maximum_version")
  (#match? @_versions "TLSVersion$")
  (#any-of? @_name "SSLv3" "TLSv1" "TLSv1_1"))
