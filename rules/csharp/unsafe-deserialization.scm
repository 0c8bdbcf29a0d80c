; new BinaryFormatter().Deserialize(stream)
(invocation_expression
  function: (member_access_expression expression: (_) @serializer name: (identifier) @_method)
  arguments: (argument_list . (argument))
  (#any-of? @_method "Deserialize" "UnsafeDeserialize" "ReadObject")
  (#origin-match? @serializer "^((System\\.[\\w.]+\\.)?(BinaryFormatter|SoapFormatter|NetDataContractSerializer|LosFormatter|ObjectStateFormatter))(\\(|$)")
  (#not-function-match? @serializer "\\bnew \\w+Binder\\b|\\.Binder\\s*=")) @alert

; TypeNameHandling = TypeNameHandling.All
(assignment_expression
  left: [(identifier) @_property (member_access_expression name: (identifier) @_property)]
  right: (member_access_expression name: (identifier) @_value) @serializer @fix
  (#eq? @_property "TypeNameHandling")
  (#any-of? @_value "All" "Objects" "Auto" "Arrays")
  (#not-function-match? @_property "SerializationBinder\\s*=|\\bBinder\\s*=")) @alert

; new JavaScriptSerializer(new SimpleTypeResolver())
(object_creation_expression
  type: (identifier) @serializer
  (#eq? @serializer "SimpleTypeResolver")) @alert
