; Where data of others comes in. `@source.KIND`: a rule names the kinds that it counts.

; Request.Query["id"], HttpContext.Request.Form["name"], context.Request.Headers["Referer"]
((member_access_expression expression: (_) @_request name: (identifier) @_part) @source.request
  (#match? @_request "(^|\\.)Request$")
  (#any-of? @_part
    "Query" "QueryString" "Form" "Params" "Cookies" "Headers" "RouteValues" "RawUrl" "Url" "UrlReferrer" "Files" "Body" "Item"
    "ServerVariables" "Path" "PathInfo" "InputStream" "UserAgent" "BodyReader"))
((element_access_expression expression: (_) @_request) @source.request
  (#match? @_request "(^|\\.)Request$"))
((invocation_expression function: (member_access_expression expression: (_) @_request name: (identifier) @_method)) @source.request
  (#match? @_request "(^|\\.)Request$")
  (#any-of? @_method "ReadFormAsync" "ReadFromJsonAsync" "GetQueryNameValuePairs" "GetDisplayUrl" "GetEncodedUrl"))

; [FromQuery] string name, [FromBody] OrderRequest order
((parameter (attribute_list (attribute name: (identifier) @_binding)) name: (identifier) @source.request)
  (#match? @_binding "^From(Query|Body|Route|Form|Header|Uri)$"))

; public IActionResult Show(string name): the framework takes it from the request
((method_declaration returns: (_) @_result parameters: (parameter_list (parameter type: (_) @_type name: (identifier) @source.request)))
  (#match? @_result "\\b(IActionResult|ActionResult|IHttpActionResult|JsonResult|ViewResult|PartialViewResult|FileResult|FileStreamResult|IResult|ContentResult|RedirectResult|HttpResponseMessage)\\b")
  (#match? @_type "^(string|String|object|dynamic|string\\[\\]|(List|IEnumerable)<string>|IFormCollection|FormCollection|\\w+(Dto|DTO|Form|Request|Command|Params?|Query|Body|Input|Model|ViewModel|Filter))\\??$"))
((method_declaration (attribute_list (attribute name: (identifier) @_route)) parameters: (parameter_list (parameter type: (_) @_type name: (identifier) @source.request)))
  (#match? @_route "^(Http(Get|Post|Put|Delete|Patch)|Route|WebMethod|WebInvoke|WebGet|OperationContract)$")
  (#match? @_type "^(string|String|object|dynamic|string\\[\\]|\\w+(Dto|DTO|Form|Request|Command|Params?|Query|Body|Input|Model|ViewModel|Filter))\\??$"))

; app.MapGet("/users/{name}", (string name) => …)
((invocation_expression
  function: (member_access_expression name: (identifier) @_map)
  arguments: (argument_list (argument (lambda_expression parameters: (parameter_list (parameter type: (_) @_type name: (identifier) @source.request))))))
  (#match? @_map "^Map(Get|Post|Put|Delete|Patch|Methods)$")
  (#match? @_type "^(string|\\w+(Dto|DTO|Form|Request|Command|Params?|Query|Body|Input|Model))\\??$"))

; file.FileName of IFormFile and HttpPostedFile: the name that an upload gives itself
((member_access_expression expression: (_) @_file name: (identifier) @_part) @source.upload
  (#eq? @_part "FileName")
  (#match? @_file "^(\\w*([fF]ile|[uU]pload|[iI]mage|[pP]hoto|[aA]vatar|[dD]ocument|[aA]ttachment)\\w*|this\\.\\w*[fF]ile\\w*)(\\[\\d+\\])?$|PostedFile$|Files\\["))

; nameTextBox.Text, txtName.Text of a Web Forms page
((member_access_expression expression: (_) @_box name: (identifier) @_part) @source.request
  (#eq? @_part "Text")
  (#match? @_box "^(this\\.)?(txt\\w+|tb[A-Z]\\w*|\\w*([tT]ext[bB]ox|[iI]nput|[bB]ox|[tT]ext|[fF]ield)\\d*)$"))

; static void Main(string[] args)
((method_declaration name: (identifier) @_main parameters: (parameter_list (parameter name: (identifier) @source.command-line)))
  (#eq? @_main "Main"))
((invocation_expression function: (member_access_expression name: (identifier) @_method)) @source.command-line
  (#eq? @_method "GetCommandLineArgs"))

; Console.ReadLine()
((invocation_expression function: (member_access_expression expression: (_) @_console name: (identifier) @_method)) @source.standard-input
  (#match? @_console "(^|\\.)Console(\\.In)?$")
  (#any-of? @_method "ReadLine" "ReadToEnd" "Read" "ReadLineAsync"))

; Environment.GetEnvironmentVariable("PATH")
((invocation_expression function: (member_access_expression name: (identifier) @_method)) @source.environment
  (#eq? @_method "GetEnvironmentVariable"))

; What a file or a stream says
((invocation_expression function: (member_access_expression expression: (_) @_class name: (identifier) @_method)) @source.file
  (#match? @_class "(^|\\.)File$")
  (#any-of? @_method "ReadAllText" "ReadAllLines" "ReadLines" "ReadAllTextAsync" "ReadAllLinesAsync"))
((invocation_expression function: (member_access_expression expression: (_) @_reader name: (identifier) @_method)) @source.file
  (#any-of? @_method "ReadLine" "ReadToEnd" "ReadLineAsync" "ReadToEndAsync")
  (#match? @_reader "^\\w*([rR]eader|sr)$"))

; reader.GetString(0), reader["name"]
((invocation_expression function: (member_access_expression expression: (_) @_rows name: (identifier) @_method)) @source.database
  (#eq? @_method "GetString")
  (#match? @_rows "[rR]eader$|[rR]ows?$"))
