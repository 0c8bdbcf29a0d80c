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
  right: (attribute object: (_) @_versions attribute: (identifier) @fix) @alert @version
  (#any-of? @_left "minimum_version" "maximum_version")
  (#match? @_versions "TLSVersion$")
  (#any-of? @fix "SSLv3" "TLSv1" "TLSv1_1"))

; def connect(version=ssl.PROTOCOL_SSLv3)
(default_parameter
  value: [(attribute attribute: (identifier) @_name) (identifier) @_name] @alert @version
  (#match? @_name "^(PROTOCOL_(SSLv2|SSLv3|TLSv1|TLSv1_1)|(SSLv2|SSLv3|TLSv1|TLSv1_1)_METHOD)$"))

; SSL.Context(SSL.SSLv23_METHOD), which agrees on TLS 1.0 unless it is told not to
(call
  arguments: (argument_list [
    (attribute attribute: (identifier) @_name)
    (keyword_argument value: (attribute attribute: (identifier) @_name))
  ] @alert @version)
  (#any-of? @_name "SSLv23_METHOD")
  (#not-function-match? @version "OP_NO_(SSLv3|TLSv1)|minimum_version|set_min_proto_version"))

; ssl.wrap_socket(…), gone since Python 3.12
((call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_name) @alert @version
  arguments: (argument_list) @_arguments)
  (#eq? @_module "ssl")
  (#eq? @_name "wrap_socket")
  (#not-match? @_arguments "ssl_version"))
