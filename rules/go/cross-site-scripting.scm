; What a request brings is printed as HTML, marked as safe HTML, or put into a page by text/template.
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) @_writer . (_) @_text (_) @sink @html)
  (#eq? @_package "fmt")
  (#any-of? @_function "Fprintf" "Fprint" "Fprintln")
  (#origin-match? @_writer "http\\.ResponseWriter|\\.Writer\\b")
  (#origin-match? @_text "<\\w+")
  (#not-function-match? @_writer "text/plain|application/json")
  (#set! whole))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) @_writer (_) @sink @html)
  (#any-of? @_package "fmt" "io")
  (#any-of? @_function "Fprintf" "Fprint" "Fprintln" "WriteString")
  (#origin-match? @_writer "http\\.ResponseWriter|\\.Writer\\b")
  (#not-function-match? @_writer "text/plain|application/json"))
(call_expression
  function: (selector_expression operand: (_) @_writer field: (field_identifier) @_function)
  arguments: (argument_list . (_) @sink @html .)
  (#any-of? @_function "Write" "WriteString" "SendString")
  (#origin-match? @_writer "http\\.ResponseWriter|\\.Writer\\b|fiber\\.Ctx")
  (#not-function-match? @_writer "text/plain|application/json"))

; c.HTML(200, "<b>" + name), c.Data(200, "text/html", []byte(page))
(call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (_) @_status . (_) @sink @html .)
  (#any-of? @_function "HTML" "HTMLBlob")
  (#match? @_status "^(\\d+|http\\.Status\\w+)$"))
(call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) @_type . (_) @sink @html .)
  (#any-of? @_function "Data" "Blob")
  (#match? @_type "text/html"))

; template.HTML(name)
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) @sink @html .)
  (#eq? @_package "template")
  (#any-of? @_function "HTML" "JS" "HTMLAttr" "JSStr" "URL" "CSS")
  (#set! whole))

; A page made by text/template
(call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (identifier) @alert @html . (_))
  (#any-of? @_function "Execute" "ExecuteTemplate")
  (#file-match? "^\\s*\"text/template\"")
  (#origin-match? @html "http\\.ResponseWriter")
  (#not-function-match? @html "text/plain|application/|text/javascript|text/xml"))

((call_expression function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)) @sanitizer
  (#any-of? @_package "json" "template")
  (#match? @_function "^(Marshal|HTML|JS)"))

; w.Write([]byte(name)), fmt.Fprint(w, name): without a type, what starts with a tag is taken for HTML
(call_expression
  function: (selector_expression operand: (_) @_writer field: (field_identifier) @_function)
  arguments: (argument_list . (_) @sink @html .)
  (#any-of? @_function "Write" "WriteString")
  (#not-match? @html "^err(or)?\\b")
  (#origin-match? @_writer "http\\.ResponseWriter")
  (#not-function-match? @_writer "[cC]ontent-[tT]ype|ContentType")
  (#set! whole))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) @_writer . (_) @sink @html)
  (#any-of? @_package "fmt" "io")
  (#any-of? @_function "Fprint" "Fprintln" "WriteString")
  (#not-match? @html "^err(or)?\\b")
  (#origin-match? @_writer "http\\.ResponseWriter")
  (#not-function-match? @_writer "[cC]ontent-[tT]ype|ContentType")
  (#set! whole))
(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (_) @_writer . (_) @_format . (_) @sink @html)
  (#any-of? @_package "fmt")
  (#eq? @_function "Fprintf")
  (#match? @_format "^\"\\s*%[sv]")
  (#not-match? @html "^err(or)?\\b")
  (#origin-match? @_writer "http\\.ResponseWriter")
  (#not-function-match? @_writer "[cC]ontent-[tT]ype|ContentType")
  (#set! whole))

; What a file, another server or the database holds is not what asks for it.
((call_expression function: (selector_expression operand: (identifier) @_package)) @sanitizer
  (#any-of? @_package "os" "http" "hex" "base64"))
((call_expression function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)) @sanitizer
  (#any-of? @_package "ioutil" "exec")
  (#match? @_function "^(ReadFile|ReadDir|Command\\w*)$"))
