; Where data of others comes in. `@source.KIND`: a rule names the kinds that it counts.

; request.getParameter("id"), request.getHeader("Referer"), context.queryParam("id") of Javalin, request.params(":id") of Spark
((method_invocation object: (_) @_request name: (identifier) @_function) @source.request
  (#any-of? @_function
    "getParameter" "getParameterValues" "getParameterMap" "getParameterNames" "getQueryString" "getPathInfo" "getHeader"
    "getHeaders" "getCookies" "getReader" "getQueryParams" "getFormParams" "getPathParameters" "queryParam" "queryParams"
    "pathParam" "formParam" "bodyAsClass" "getBodyAsString" "getFormData")
  (#not-match? @_request "[rR]esponse|[cC]onn(ection)?$"))
((method_invocation object: (_) @_request name: (identifier) @_function) @source.request
  (#any-of? @_function
    "params" "body" "getParam" "param" "cookies" "header" "getInputStream" "getRequestURI" "getRequestURL" "getPart" "getParts")
  (#match? @_request "^(this\\.)?(\\w*[rR]equest|req|ctx|context|exchange)(\\(\\))?$"))

; @RequestParam String name, @QueryParam("id") String id
((formal_parameter (modifiers [(annotation name: (identifier) @_binding) (marker_annotation name: (identifier) @_binding)]) name: (identifier) @source.request)
  (#any-of? @_binding
    "RequestParam" "PathVariable" "RequestBody" "RequestHeader" "CookieValue" "ModelAttribute" "MatrixVariable" "RequestPart"
    "QueryParam" "PathParam" "FormParam" "HeaderParam" "CookieParam" "MatrixParam" "BeanParam" "RestQuery" "RestPath"
    "QueryValue" "Argument" "Payload"))

; @GetMapping("/users") String list(String name): Spring takes it from the request
((method_declaration
  (modifiers [(annotation name: (identifier) @_mapping) (marker_annotation name: (identifier) @_mapping)])
  parameters: (formal_parameters (formal_parameter . type: (_) @_type name: (identifier) @source.request)))
  (#match? @_mapping "^(Request|Get|Post|Put|Patch|Delete)Mapping$")
  (#match? @_type "^(String|List<String>|String\\[\\]|\\w+(Dto|DTO|Form|Request|Command|Params?|Query|Body|Input))$")
  (#not-match? @_type "^(\\w*(Servlet|Web|Http)Request|ServerRequest)$"))

; file.getOriginalFilename(), part.getSubmittedFileName(): the name that an upload gives itself
((method_invocation name: (identifier) @_function) @source.upload
  (#any-of? @_function "getOriginalFilename" "getSubmittedFileName"))

; static void main(String[] args)
((method_declaration name: (identifier) @_main parameters: (formal_parameters . (formal_parameter name: (identifier) @source.command-line) .))
  (#eq? @_main "main"))

; new Scanner(System.in).nextLine(), console.readLine()
((method_invocation object: (_) @_reader name: (identifier) @_function) @source.standard-input
  (#any-of? @_function "nextLine" "next" "readLine")
  (#origin-match? @_reader "^System\\.(in|console\\()$"))

; What a socket, another server or a file says
((method_invocation object: (_) @_reader name: (identifier) @_function) @source.network
  (#any-of? @_function "readLine" "readUTF" "readAllBytes" "nextLine" "readObject")
  (#origin-match? @_reader "getInputStream\\($|openStream\\($|[sS]ocket"))
((method_invocation object: (_) @_reader name: (identifier) @_function) @source.file
  (#any-of? @_function "readLine" "nextLine" "readUTF")
  (#origin-match? @_reader "FileInputStream\\($|FileReader\\($|newBufferedReader\\($"))

; System.getenv("PATH"), properties.getProperty("data")
((method_invocation object: (_) @_object name: (identifier) @_function) @source.environment
  (#any-of? @_function "getenv" "getProperty")
  (#match? @_object "^System$|[pP]rop(ertie)?s?$"))

; results.getString(1)
((method_invocation object: (_) @_rows name: (identifier) @_function arguments: (argument_list . (_) .)) @source.database
  (#any-of? @_function "getString" "getNString")
  (#match? @_rows "^(rs|\\w*([rR]esults?|[rR]ows?)([sS]et)?)$"))
