; A template whose text comes from a request or is put together with it.
(call_expression
  function: (selector_expression
    operand: (_) @_template
    field: (field_identifier) @_method)
  arguments: (argument_list . (_) @alert @template .)
  (#eq? @_method "Parse")
  (#file-match? "\"(text|html)/template\"")
  (#origin-match? @_template "^template\\.(New|Must)|\\.(New|Lookup|Funcs|Delims|Option|Clone)\\($")
  (#origin-match? @template "\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam)\\($|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\($|URL\\.(Path|RawQuery)$|URL\\.Query\\(\\)|^(mux\\.Vars|chi\\.URLParam)\\($|\\.Header\\.Get\\($|\\.Form\\.Get\\($|\\.Body$|^(io|ioutil)\\.ReadAll\\($")
  (#not-origin-match? @template "^(os|embed)\\.")
  (#foreign? @template)
  (#function-match? @template "http\\.Request|\\.Context\\b|echo\\.|fiber\\."))
