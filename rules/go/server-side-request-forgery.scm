; An address from a request that is fetched, without a constant host in front of it.
(call_expression
  function: (selector_expression
    operand: (_) @_client
    field: (field_identifier) @_method)
  arguments: (argument_list . (_) @alert @address)
  (#match? @_client "^http$|[cC]lient$|^http\\.DefaultClient$|^resty\\.")
  (#any-of? @_method "Get" "Head" "Post" "PostForm")
  (#origin-match? @address "\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam)\\($|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\($|URL\\.(Path|RawQuery)$|URL\\.Query\\(\\)|^(mux\\.Vars|chi\\.URLParam)\\($|\\.Header\\.Get\\($|\\.Form\\.Get\\($|\\.(ShouldBindJSON|BindJSON|ShouldBind|Bind)\\($|\\.Body\\)?\\.Decode\\($|json\\.NewDecoder\\(\\)\\.Decode\\($")
  (#not-origin-match? @address "^https?://[^/%]+/")
  (#not-origin-match? @address "^/")
  (#foreign? @address)
  (#file-match? "\"net/http\"|resty")
  (#not-function-match? @address "\\.Hostname\\(|\\.Host\\b|[wW]hite[lL]ist|[aA]llow[lL]ist|[aA]llowed|[iI]sSafe|[vV]alidateURL|HasPrefix\\(|[iI]sPrivate|NewDecoder\\((resp|res|response|rsp)\\.Body"))

; An address from a request that is fetched, without a constant host in front of it.
(call_expression
  function: (selector_expression
    operand: (_) @_client
    field: (field_identifier) @_method)
  arguments: (argument_list . (_) @alert @address)
  (#match? @_client "^http$|[cC]lient$|^http\\.DefaultClient$|^resty\\.")
  (#any-of? @_method "Get" "Head" "Post" "PostForm")
  (#origin-match? @address "\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam)\\($|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\($|URL\\.(Path|RawQuery)$|URL\\.Query\\(\\)|^(mux\\.Vars|chi\\.URLParam)\\($|\\.Header\\.Get\\($|\\.Form\\.Get\\($|\\.(ShouldBindJSON|BindJSON|ShouldBind|Bind)\\($|\\.Body\\)?\\.Decode\\($|json\\.NewDecoder\\(\\)\\.Decode\\($")
  (#not-origin-match? @address "^https?://[^/%]+/")
  (#origin-match? @address "^https?://(%s.*)?$")
  (#foreign? @address)
  (#file-match? "\"net/http\"|resty")
  (#not-function-match? @address "\\.Hostname\\(|\\.Host\\b|[wW]hite[lL]ist|[aA]llow[lL]ist|[aA]llowed|[iI]sSafe|[vV]alidateURL|HasPrefix\\(|[iI]sPrivate|NewDecoder\\((resp|res|response|rsp)\\.Body"))

(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) @alert @address . (_) .)
  (#eq? @_package "http")
  (#eq? @_function "NewRequest")
  (#origin-match? @address "\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam)\\($|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\($|URL\\.(Path|RawQuery)$|URL\\.Query\\(\\)|^(mux\\.Vars|chi\\.URLParam)\\($|\\.Header\\.Get\\($|\\.Form\\.Get\\($|\\.(ShouldBindJSON|BindJSON|ShouldBind|Bind)\\($|json\\.NewDecoder\\(\\)\\.Decode\\($")
  (#not-origin-match? @address "^https?://[^/%]+/")
  (#not-origin-match? @address "^/")
  (#foreign? @address)
  (#not-function-match? @address "\\.Hostname\\(|\\.Host\\b|[wW]hite[lL]ist|[aA]llow[lL]ist|[aA]llowed|[iI]sSafe|[vV]alidateURL|HasPrefix\\(|[iI]sPrivate|NewDecoder\\((resp|res|response|rsp)\\.Body|httptest"))

(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) @alert @address . (_) .)
  (#eq? @_package "http")
  (#eq? @_function "NewRequest")
  (#origin-match? @address "\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam)\\($|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\($|URL\\.(Path|RawQuery)$|URL\\.Query\\(\\)|^(mux\\.Vars|chi\\.URLParam)\\($|\\.Header\\.Get\\($|\\.Form\\.Get\\($|\\.(ShouldBindJSON|BindJSON|ShouldBind|Bind)\\($|json\\.NewDecoder\\(\\)\\.Decode\\($")
  (#not-origin-match? @address "^https?://[^/%]+/")
  (#origin-match? @address "^https?://(%s.*)?$")
  (#foreign? @address)
  (#not-function-match? @address "\\.Hostname\\(|\\.Host\\b|[wW]hite[lL]ist|[aA]llow[lL]ist|[aA]llowed|[iI]sSafe|[vV]alidateURL|HasPrefix\\(|[iI]sPrivate|NewDecoder\\((resp|res|response|rsp)\\.Body|httptest"))

(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) . (_) @alert @address . (_) .)
  (#eq? @_package "http")
  (#eq? @_function "NewRequestWithContext")
  (#origin-match? @address "\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam)\\($|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\($|URL\\.(Path|RawQuery)$|URL\\.Query\\(\\)|^(mux\\.Vars|chi\\.URLParam)\\($|\\.Header\\.Get\\($|\\.Form\\.Get\\($|\\.(ShouldBindJSON|BindJSON|ShouldBind|Bind)\\($|json\\.NewDecoder\\(\\)\\.Decode\\($")
  (#not-origin-match? @address "^https?://[^/%]+/")
  (#not-origin-match? @address "^/")
  (#foreign? @address)
  (#not-function-match? @address "\\.Hostname\\(|\\.Host\\b|[wW]hite[lL]ist|[aA]llow[lL]ist|[aA]llowed|[iI]sSafe|[vV]alidateURL|HasPrefix\\(|[iI]sPrivate|NewDecoder\\((resp|res|response|rsp)\\.Body|httptest"))


(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list . (_) . (_) . (_) @alert @address . (_) .)
  (#eq? @_package "http")
  (#eq? @_function "NewRequestWithContext")
  (#origin-match? @address "\\.(FormValue|PostFormValue|PathValue|DefaultQuery|PostForm|QueryParam|GetQuery|URLParam)\\($|^(c|ctx|gc|ec|context|ginCtx)\\.(Param|Params|Query)\\($|URL\\.(Path|RawQuery)$|URL\\.Query\\(\\)|^(mux\\.Vars|chi\\.URLParam)\\($|\\.Header\\.Get\\($|\\.Form\\.Get\\($|\\.(ShouldBindJSON|BindJSON|ShouldBind|Bind)\\($|json\\.NewDecoder\\(\\)\\.Decode\\($")
  (#not-origin-match? @address "^https?://[^/%]+/")
  (#origin-match? @address "^https?://(%s.*)?$")
  (#foreign? @address)
  (#not-function-match? @address "\\.Hostname\\(|\\.Host\\b|[wW]hite[lL]ist|[aA]llow[lL]ist|[aA]llowed|[iI]sSafe|[vV]alidateURL|HasPrefix\\(|[iI]sPrivate|NewDecoder\\((resp|res|response|rsp)\\.Body|httptest"))
