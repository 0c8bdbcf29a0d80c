; A request's text printed as or into HTML, marked as safe HTML, or put into a page by text/template.
(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list . (identifier) @_writer . (_) @_text (_) @alert @html)
  (#eq? @_package "fmt")
  (#any-of? @_function "Fprintf" "Fprint" "Fprintln")
  (#origin-match? @_writer "http\\.ResponseWriter")
  (#origin-match? @_text "<\\w+")
  (#origin-match? @html "\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam)\\($|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\($|URL\\.(Path|RawQuery)$|URL\\.Query\\(\\)|^(mux\\.Vars|chi\\.URLParam)\\($|\\.Header\\.Get\\($|\\.Form\\.Get\\($")
  (#foreign? @html)
  (#not-function-match? @html "EscapeString|HTMLEscape|JSEscape|[sS]anitiz|bluemonday|text/plain|application/json"))

(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list . (identifier) @_writer . (_) @alert @html .)
  (#any-of? @_package "fmt" "io")
  (#any-of? @_function "Fprintf" "Fprint" "Fprintln" "WriteString")
  (#origin-match? @_writer "http\\.ResponseWriter")
  (#built? @html)
  (#origin-match? @html "<\\w+")
  (#origin-match? @html "\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam)\\($|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\($|URL\\.(Path|RawQuery)$|URL\\.Query\\(\\)|^(mux\\.Vars|chi\\.URLParam)\\($|\\.Header\\.Get\\($|\\.Form\\.Get\\($")
  (#foreign? @html)
  (#not-function-match? @html "EscapeString|HTMLEscape|JSEscape|[sS]anitiz|bluemonday|text/plain|application/json"))

(call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (type_conversion_expression operand: (_) @html) @alert .)
  (#eq? @_function "Write")
  (#built? @html)
  (#origin-match? @html "<\\w+")
  (#origin-match? @html "\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam)\\($|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\($|URL\\.(Path|RawQuery)$|URL\\.Query\\(\\)|^(mux\\.Vars|chi\\.URLParam)\\($|\\.Header\\.Get\\($|\\.Form\\.Get\\($")
  (#foreign? @html)
  (#not-function-match? @html "EscapeString|HTMLEscape|JSEscape|[sS]anitiz|bluemonday|text/plain|application/json"))

(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list . (_) @alert @html .)
  (#eq? @_package "template")
  (#any-of? @_function "HTML" "JS" "HTMLAttr" "JSStr")
  (#origin-match? @html "\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam)\\($|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\($|URL\\.(Path|RawQuery)$|URL\\.Query\\(\\)|^(mux\\.Vars|chi\\.URLParam)\\($|\\.Header\\.Get\\($|\\.Form\\.Get\\($")
  (#foreign? @html)
  (#not-function-match? @html "EscapeString|HTMLEscape|JSEscape|[sS]anitiz|bluemonday|text/plain|application/json"))

(call_expression
  function: (selector_expression field: (field_identifier) @_function)
  arguments: (argument_list . (identifier) @alert @html . (_))
  (#any-of? @_function "Execute" "ExecuteTemplate")
  (#file-match? "^\\s*\"text/template\"")
  (#origin-match? @html "http\\.ResponseWriter")
  (#not-function-match? @html "text/plain|application/|text/javascript|text/xml"))
