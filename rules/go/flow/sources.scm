; Where data of others comes in. `@source.KIND`: a rule names the kinds that it counts.

; r.URL, r.Form, r.Body, r.Header of *http.Request, also of a context: c.Request.URL
((selector_expression operand: (_) @_request field: (field_identifier) @_part) @source.request
  (#any-of? @_part "URL" "Form" "PostForm" "Body" "Header" "MultipartForm" "RequestURI")
  (#match? @_request "^(r|req|request|\\w+\\.Request(\\(\\))?)$")
  (#origin-match? @_request "http\\.Request\\b|(gin|echo|fiber|iris|beego)\\.(Context|Ctx)"))

; r.FormValue("name"), c.QueryParam("name"), c.DefaultQuery("name", "")
((call_expression function: (selector_expression field: (field_identifier) @_function)) @source.request
  (#any-of? @_function
    "FormValue" "PostFormValue" "PathValue" "DefaultQuery" "QueryParam" "QueryParams" "GetQuery" "GetPostForm" "URLParam"
    "DefaultPostForm" "GetRawData" "QueryArray" "PostFormArray" "URLParamFromCtx" "Referer" "UserAgent" "FormParams"
    "ParamsInt" "OriginalURL"))

; c.Query("name"), c.Param("id"), c.GetHeader("Referer") of Gin, Echo and Fiber
((call_expression
  function: (selector_expression operand: (identifier) @_context field: (field_identifier) @_function)
  arguments: (argument_list)) @source.request
  (#match? @_context "^(c|ctx|gc|ec|context|ginCtx|r|req|request)$")
  (#any-of? @_function
    "Query" "Param" "Params" "PostForm" "GetHeader" "Cookie" "Cookies" "Body" "BodyRaw" "Get" "FormFile" "MultipartForm" "Vars")
  (#file-match? "net/http|gin-gonic|labstack/echo|gofiber|go-chi|kataras/iris|beego"))

; mux.Vars(r)["name"]
((call_expression function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)) @source.request
  (#eq? @_package "mux")
  (#eq? @_function "Vars"))

; c.ShouldBindJSON(&order), c.Bind(&order), c.BodyParser(&order)
((call_expression function: (selector_expression field: (field_identifier) @_function)) @source.request
  (#any-of? @_function
    "ShouldBindJSON" "BindJSON" "ShouldBind" "Bind" "ShouldBindQuery" "BindQuery" "ShouldBindUri" "BindUri" "BodyParser"
    "QueryParser" "ParamsParser" "ReadJSON"))

; header.Filename: the name that an upload gives itself
((selector_expression operand: (_) @_file field: (field_identifier) @_name) @source.upload
  (#eq? @_name "Filename")
  (#match? @_file "[fF]ile|[hH]eader|[uU]pload|^(fh|f|h)$"))

; os.Args, flag.Arg(0)
((selector_expression operand: (identifier) @_os field: (field_identifier) @_args) @source.command-line
  (#eq? @_os "os")
  (#eq? @_args "Args"))
((call_expression function: (selector_expression operand: (identifier) @_flag field: (field_identifier) @_function)) @source.command-line
  (#eq? @_flag "flag")
  (#any-of? @_function "Arg" "Args" "String"))

; fmt.Scanln(&name), reader.ReadString('\n') of os.Stdin
((call_expression function: (selector_expression operand: (identifier) @_fmt field: (field_identifier) @_function)) @source.standard-input
  (#eq? @_fmt "fmt")
  (#any-of? @_function "Scan" "Scanln" "Scanf"))
((call_expression function: (selector_expression operand: (_) @_reader field: (field_identifier) @_function)) @source.standard-input
  (#any-of? @_function "ReadString" "ReadLine" "Text" "ReadBytes")
  (#origin-match? @_reader "os\\.Stdin"))

; conn.Read(…), reader.ReadString('\n') of a connection
((call_expression function: (selector_expression operand: (_) @_reader field: (field_identifier) @_function)) @source.network
  (#any-of? @_function "ReadString" "ReadLine" "ReadMessage" "ReadBytes" "Text")
  (#origin-match? @_reader "net\\.Conn|[cC]onn\\b|\\.Accept\\("))

; os.Getenv("NAME")
((call_expression function: (selector_expression operand: (identifier) @_os field: (field_identifier) @_function)) @source.environment
  (#eq? @_os "os")
  (#any-of? @_function "Getenv" "LookupEnv"))

; rows.Scan(&name)
((call_expression function: (selector_expression operand: (_) @_rows field: (field_identifier) @_function)) @source.database
  (#eq? @_function "Scan")
  (#match? @_rows "^(row|rows|result)s?$|QueryRow"))
