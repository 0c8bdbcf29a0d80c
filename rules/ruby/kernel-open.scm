; open(path): what begins with "|" is run
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . [(identifier) (call) (element_reference) (string) (instance_variable) (binary)] @sink @path)
  (#eq? @_method "open"))

; Kernel.open(path)
(call
  receiver: (constant) @_class @fix
  method: (identifier) @_method
  arguments: (argument_list . [(identifier) (call) (element_reference) (string) (instance_variable) (binary)] @sink @path)
  (#eq? @_class "Kernel")
  (#eq? @_method "open")
  (#not-file-match? "open-uri"))

; IO.read(path)
(call
  receiver: (constant) @_class @fix
  method: (identifier) @_method
  arguments: (argument_list . [(identifier) (call) (element_reference) (string) (instance_variable) (binary)] @sink @path)
  (#eq? @_class "IO")
  (#any-of? @_method "read" "readlines" "foreach" "binread" "write" "binwrite"))
